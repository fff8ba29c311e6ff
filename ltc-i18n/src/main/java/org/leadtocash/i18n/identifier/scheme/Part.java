package org.leadtocash.i18n.identifier.scheme;

import java.util.function.IntUnaryOperator;
import org.leadtocash.i18n.identifier.checkdigit.Span;

/** A part of numbers of one length that must be possible. */
interface Part {

    /** Its characters. */
    Span span();

    /** What it is, for the hint. */
    String what();

    /** Whether a number's part is possible. Creates no object. */
    boolean isPossible(String number);

    /** Puts a possible part into a number, or leaves what is there where nearly anything is possible. */
    void choose(StringBuilder number, IntUnaryOperator choose);
}
