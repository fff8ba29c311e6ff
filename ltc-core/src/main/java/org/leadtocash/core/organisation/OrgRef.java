package org.leadtocash.core.organisation;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of a part of the organisation: {@code ENTITY:DE01}.
 *
 * @param kind what is named
 * @param id its name: 1 to 60 characters, without white space and {@code : | & , < # / ~ *}
 */
public record OrgRef(OrgKind kind, String id) implements Comparable<OrgRef> {

    private static final Pattern ID = Pattern.compile("[^\\s:|&,<#/~*]{1,60}");
    private static final Comparator<OrgRef> ORDER =
            Comparator.comparing(OrgRef::kind).thenComparing(OrgRef::id);

    /** Checks the form of the name. */
    public OrgRef {
        checkId(kind, id);
    }

    static void checkId(OrgKind kind, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    kind + " \"" + id + "\": expected 1 to 60 characters without white space and : | & , < # / ~ *");
        }
    }

    /** The name of that part. */
    public static OrgRef of(OrgKind kind, String id) {
        return new OrgRef(kind, id);
    }

    /** The legal entity of that name. */
    public static OrgRef entity(String id) {
        return new OrgRef(OrgKind.ENTITY, id);
    }

    /** The region of that name. */
    public static OrgRef region(String id) {
        return new OrgRef(OrgKind.REGION, id);
    }

    /** The business line of that name. */
    public static OrgRef line(String id) {
        return new OrgRef(OrgKind.LINE, id);
    }

    /** The unit of that name. */
    public static OrgRef unit(String id) {
        return new OrgRef(OrgKind.UNIT, id);
    }

    /**
     * The name written as {@link #toString} writes it: {@code ENTITY:DE01}.
     *
     * @throws IllegalArgumentException if the text is not a kind, a colon and a name
     */
    public static OrgRef parse(String text) {
        int colon = text.indexOf(':');
        for (OrgKind kind : OrgKind.values()) {
            if (colon > 0 && kind.name().equals(text.substring(0, colon))) {
                return new OrgRef(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\": expected ENTITY, REGION, LINE, UNIT, POST or PERSON, a colon and a name");
    }

    /** By kind, then by name. */
    @Override
    public int compareTo(OrgRef other) {
        return ORDER.compare(this, other);
    }

    /** The name as {@code ENTITY:DE01}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
