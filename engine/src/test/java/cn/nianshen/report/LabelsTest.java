package cn.nianshen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "（七）总 计,（七）总计,same",
        "(一) 予以公开,（一）予以公开,same",
        "1．属于国家秘密,1.属于国家秘密,same",
        "3.危及\"三安全一稳定\",3.危及“三安全一稳定”,same",
        "1、属于国家秘密,1.属于国家秘密,numbering",
        "属于国家秘密,1.属于国家秘密,numbering",
        "规范性文件（本单位制发的）,规范性文件,remark",
        "（二）部分公开（只记这一情形）,（二）部分公开（只计这一情形）,other",
        "上年转结,上年结转,other"
    })
    void tellsHowALabelDeparts(String printed, String expected, String likeness) {
        assertEquals(likeness, new Labels().likeness(printed, expected));
    }

    @Test
    void anExchangeOfBlocksIsOneSlip() {
        var labels = new Labels();
        assertTrue(labels.cost("1.信访投诉举报类申请", "1.信访举报投诉类申请") <= 0.25);
        assertTrue(labels.cost("3.他其", "3.其他") <= 0.3);
        assertTrue(labels.cost("总计", "其他") > 0.5);
    }
}
