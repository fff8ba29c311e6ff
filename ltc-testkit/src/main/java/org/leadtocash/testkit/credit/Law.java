package org.leadtocash.testkit.credit;

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

    /** Fails where it is not so. */
    void isSo(boolean so, String what) {
        if (!so) {
            throw new AssertionError(tried + ": expected that " + what);
        }
    }
}
