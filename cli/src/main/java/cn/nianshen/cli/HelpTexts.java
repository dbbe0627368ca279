package cn.nianshen.cli;

import cn.nianshen.output.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the command line in the shape in which picocli looks for help texts. */
final class HelpTexts extends ResourceBundle {

    private final Properties texts;

    HelpTexts(Messages words) {
        texts = words.all();
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.stringPropertyNames());
    }
}
