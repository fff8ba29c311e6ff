package org.leadtocash.testkit.credit;

import java.util.Map;
import java.util.Objects;

/** Something that must be so, under a name that says what was tried. */
final class Law {
    private final String tried;

    private Law(String tried) {
        this.tried = tried;
    }

    static Law of(String tried) {
        return new Law(tried);
    }

    /** Fails where two are not the same. */
    void same(Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new AssertionError(tried + ":\n  found    " + found + "\n  expected " + expected);
        }
    }

    /** What a map has for a key that must be there. */
    static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError("nothing is known of " + key);
        }
        return value;
    }

    /** Fails where it is not so. */
    void isSo(boolean so, String what) {
        if (!so) {
            throw new AssertionError(tried + ": expected that " + what);
        }
    }
}
