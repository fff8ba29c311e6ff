package org.leadtocash.i18n.invoice.code;

import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.source.Citation;

/** A closed list of codes, such as UNTDID 5305, as one edition of a standard admits them. */
public final class CodeList {
    private final String name;
    private final String title;
    private final String version;
    private final Citation source;
    private final Set<String> codes;

    CodeList(String name, String title, String version, Citation source, Set<String> codes) {
        this.name = name;
        this.title = title;
        this.version = version;
        this.source = source;
        this.codes = Set.copyOf(codes);
    }

    /** Its name here, such as {@code vat-category}. */
    public String name() {
        return name;
    }

    /** What it is. */
    public String title() {
        return title;
    }

    /** The edition it was taken from. */
    public String version() {
        return version;
    }

    /** Where it stands written, and how that is known. */
    public Citation source() {
        return source;
    }

    /** Whether the code is one of them; upper and lower case differ. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** All codes, in order. */
    public Set<String> codes() {
        return new TreeSet<>(codes);
    }

    /** Name and number of codes. */
    @Override
    public String toString() {
        return name + " (" + codes.size() + ")";
    }
}
