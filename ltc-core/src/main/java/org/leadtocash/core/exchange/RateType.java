package org.leadtocash.core.exchange;

/**
 * What kind of rate a quote is: who sets it, and for what use. Open: a host names its own.
 *
 * @param code a letter, then letters, digits, {@code _}, {@code -} or {@code .}; at most 40 characters
 */
public record RateType(String code) implements Comparable<RateType> {
    /** Reference rates of the European Central Bank, set on each TARGET day around 14:15 CET. */
    public static final RateType ECB = new RateType("ECB");
    /** Average, or middle, rates: the standard translation in many ledgers. */
    public static final RateType AVERAGE = new RateType("M");
    /** Bank selling rates. */
    public static final RateType SELLING = new RateType("B");
    /** Bank buying rates. */
    public static final RateType BUYING = new RateType("G");
    /** Rates a company fixes for its budget year. */
    public static final RateType BUDGET = new RateType("BUDGET");
    /** Rates of the last day of a month, for closing. */
    public static final RateType END_OF_MONTH = new RateType("EOM");
    /** The irrevocably fixed rates between the euro and what it replaced; they never age. */
    public static final RateType EURO_FIXED = new RateType("EURO_FIXED");

    private static final int MAX_LENGTH = 40;

    /** Checks the code. */
    public RateType {
        boolean good = !code.isEmpty() && code.length() <= MAX_LENGTH && isLetter(code.charAt(0));
        for (int i = 0; i < code.length() && good; i++) {
            char c = code.charAt(i);
            good = isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "rate type \"" + code + "\": expected a letter, then letters, digits, _ - . (40 at most)");
        }
    }

    /** The rate type with that code. */
    public static RateType of(String code) {
        return new RateType(code);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** By code. */
    @Override
    public int compareTo(RateType other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
