package cn.nianshen.reader;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is drawn and yet not seen or not meant: layers that are switched off, and what the
 * program that wrote the page itself calls a watermark.
 */
final class PdfLayers {

    private static final COSName WATERMARK = COSName.getPDFName("Watermark");

    private final @Nullable PDOptionalContentProperties layers;
    private int hidden;

    PdfLayers(PDDocument pdf) {
        layers = pdf.getDocumentCatalog().getOCProperties();
    }

    /** Whether what is drawn now is not shown. */
    boolean isHiding() {
        return hidden > 0;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        if (hidden > 0 || properties != null && isHidden(tag, properties)) {
            hidden++;
        }
    }

    void end() {
        hidden = Math.max(0, hidden - 1);
    }

    private boolean isHidden(@Nullable COSName tag, COSDictionary properties) {
        if (COSName.ARTIFACT.equals(tag)) {
            return WATERMARK.equals(properties.getCOSName(COSName.SUBTYPE));
        }
        return COSName.OC.equals(tag) && isOff(PDPropertyList.create(properties));
    }

    /** Whether the layer that something belongs to is switched off. */
    boolean isOff(@Nullable PDPropertyList layer) {
        if (layer instanceof PDOptionalContentGroup group) {
            var state = group.getRenderState(RenderDestination.VIEW);
            return state == null
                    ? layers != null && !layers.isGroupEnabled(group)
                    : state == PDOptionalContentGroup.RenderState.OFF;
        }
        return layer instanceof PDOptionalContentMembershipDictionary several && isOff(several);
    }

    private boolean isOff(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> groups = several.getOCGs();
        if (groups.isEmpty()) {
            return false;
        }
        return switch (several.getVisibilityPolicy().getName()) {
            case "AllOn" -> groups.stream().anyMatch(this::isOff);
            case "AnyOff" -> groups.stream().noneMatch(this::isOff);
            case "AllOff" -> !groups.stream().allMatch(this::isOff);
            default -> groups.stream().allMatch(this::isOff);
        };
    }
}
