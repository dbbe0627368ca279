年审随附的程序库：名称、版本、许可、网址
Libraries shipped with Nianshen: file, version, licence, address

<#list dependencyMap as e>
<#assign p = e.getKey()>
<#if p.groupId != "cn.nianshen">
${p.artifactId}-${p.version}.jar
    ${p.groupId}:${p.artifactId} ${p.version}
    <#list e.getValue() as licence>${licence}<#sep> / </#sep></#list>
    ${p.url!"https://central.sonatype.com/artifact/" + p.groupId + "/" + p.artifactId}
</#if>
</#list>
