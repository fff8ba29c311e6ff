package org.leadtocash.pricing.book;

/**
 * What became of the rows of a table, the header apart: {@code rows = records + furtherTiers + rejected}.
 *
 * @param rows rows read
 * @param records records taken in, one for the first row of each
 * @param furtherTiers rows that added a tier to a record taken in
 * @param rejected rows of records that were refused
 */
public record ImportCounts(long rows, long records, long furtherTiers, long rejected) {

    /** Checks that nothing got lost. */
    public ImportCounts {
        if (rows != records + furtherTiers + rejected) {
            throw new IllegalArgumentException(rows + " rows are not " + records + " records, " + furtherTiers
                    + " further tiers and " + rejected + " rejected rows");
        }
    }
}
