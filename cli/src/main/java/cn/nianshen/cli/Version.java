package cn.nianshen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build has noted it. */
final class Version implements IVersionProvider {

    static final String TOOL = "nianshen";

    static String number() {
        var noted = new Properties();
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            noted.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return noted.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {TOOL + ' ' + number()};
    }
}
