package cn.nianshen.drools;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * The libraries for decision tables. Those that the program has too, in part, are taken from here
 * first: a library of two jars does not work with one of them behind another loader.
 */
final class TableLibraries extends URLClassLoader {

    private static final String SHARED = "org.apache.";

    TableLibraries(URL[] jars, ClassLoader parent) {
        super(jars, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(SHARED)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            try {
                return loaded == null ? findClass(name) : loaded;
            } catch (ClassNotFoundException e) {
                return super.loadClass(name, resolve);
            }
        }
    }
}
