package org.leadtocash.core.money;

/** Who gets what is left when exact shares have been brought to whole units. */
public enum RemainderRule {
    /** Whole units of every exact share; the units left go to the largest remainders, ties to the lower index. */
    LARGEST_REMAINDER,
    /** Whole units of every exact share; the units left go one each to the first parts that have a weight. */
    FIRST,
    /** Every share rounded; the difference goes to the largest weight, ties to the lower index. */
    LARGEST_WEIGHT,
    /** Every share rounded; the difference goes to the last part that has a weight. */
    LAST,
    /** Every part that has a weight weighs the same; the units left go one each to the first of them. */
    EVEN,
    /** Every share rounded; the difference stays apart, as a line of its own. */
    SEPARATE;
}
