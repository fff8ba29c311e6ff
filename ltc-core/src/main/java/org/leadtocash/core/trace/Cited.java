package org.leadtocash.core.trace;

/**
 * Where a number was taken from: the field of one version of one record, request, rate or policy.
 *
 * @param kind what the source is, such as {@code price-record}, {@code rate}, {@code request}; not empty
 * @param id its name
 * @param version which version; empty where sources of that kind have none
 * @param field which number in it; empty where it holds only one
 */
public record Cited(String kind, String id, String version, String field) {

    /** Checks that the kind is there. */
    public Cited {
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("cited " + id + ": expected a kind, such as price-record");
        }
    }

    /** A source that has no versions and holds one number. */
    public static Cited of(String kind, String id) {
        return new Cited(kind, id, "", "");
    }

    /** The only number in one version of a source. */
    public static Cited of(String kind, String id, String version) {
        return new Cited(kind, id, version, "");
    }

    /** Another number in the same source. */
    public Cited field(String other) {
        return new Cited(kind, id, version, other);
    }

    /** Kind, id, version and field as far as they are there: {@code price-record PR-17@3 scale/100}. */
    @Override
    public String toString() {
        return kind + " " + id + (version.isEmpty() ? "" : "@" + version) + (field.isEmpty() ? "" : " " + field);
    }
}
