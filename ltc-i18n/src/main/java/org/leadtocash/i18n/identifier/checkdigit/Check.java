package org.leadtocash.i18n.identifier.checkdigit;

/** One check of numbers of one length. */
public interface Check {

    /** Whether a number, whose length and characters are right, passes. Creates no object. */
    boolean fits(String number);

    /** The characters that the others decide. */
    Span decided();
}
