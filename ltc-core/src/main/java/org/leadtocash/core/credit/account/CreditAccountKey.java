package org.leadtocash.core.credit.account;

import java.util.regex.Pattern;

/**
 * The name of a credit account: who is trusted, and in which segment of the business.
 *
 * @param party the credit party: a payer, or a parent of payers; 1 to 100 characters without {@code #}, {@code ~} and
 *     control characters
 * @param segment the segment, such as a product division: upper-case letters, digits, underscores and hyphens; {@link
 *     #MAIN} for the whole business
 */
public record CreditAccountKey(String party, String segment) implements Comparable<CreditAccountKey> {
    /** The segment of the whole business. */
    public static final String MAIN = "MAIN";

    private static final Pattern PARTY = Pattern.compile("[^#~\\p{Cntrl}]{1,100}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    /** Checks the form of both names. */
    public CreditAccountKey {
        if (!PARTY.matcher(party).matches() || !party.strip().equals(party)) {
            throw new IllegalArgumentException(
                    "credit party \"" + party
                            + "\": expected 1 to 100 characters without #, ~ and control characters, no white space at its ends");
        }
        if (!SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException(
                    "credit segment \"" + segment + "\": expected upper-case letters and digits, such as MAIN");
        }
    }

    /** The account of the party for the whole business. */
    public static CreditAccountKey of(String party) {
        return new CreditAccountKey(party, MAIN);
    }

    /** The account of the party in that segment. */
    public static CreditAccountKey of(String party, String segment) {
        return new CreditAccountKey(party, segment);
    }

    /**
     * The key written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a party, a slash and a segment
     */
    public static CreditAccountKey parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("credit account \"" + text + "\": expected party/SEGMENT");
        }
        return new CreditAccountKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(CreditAccountKey other) {
        int byParty = party.compareTo(other.party);
        return byParty != 0 ? byParty : segment.compareTo(other.segment);
    }

    /** Party, slash, segment: {@code FR-GROUP/MAIN}. */
    @Override
    public String toString() {
        return party + "/" + segment;
    }
}
