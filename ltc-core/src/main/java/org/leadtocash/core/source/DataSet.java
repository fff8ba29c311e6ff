package org.leadtocash.core.source;

import java.time.LocalDate;
import org.leadtocash.core.document.ContentHash;

/**
 * The identity of data that a decision used: a model, price book, policy, rule pack, calendar or set of rates.
 *
 * @param id its name, the same in every version
 * @param version which version
 * @param content the hash of its canonical content
 * @param asOf the day up to which it is true
 */
public record DataSet(String id, String version, ContentHash content, LocalDate asOf) implements Comparable<DataSet> {

    /** By id, then by version, content and day. */
    @Override
    public int compareTo(DataSet other) {
        int byId = id.compareTo(other.id);
        int byVersion = byId != 0 ? byId : version.compareTo(other.version);
        int byContent = byVersion != 0 ? byVersion : content.compareTo(other.content);
        return byContent != 0 ? byContent : asOf.compareTo(other.asOf);
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
