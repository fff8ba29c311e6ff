package org.leadtocash.i18n.identifier.scheme;

import java.util.function.IntUnaryOperator;
import org.leadtocash.i18n.identifier.checkdigit.Span;

/**
 * A date of birth or foundation as six digits, year, month, day, of any century.
 *
 * @param months what can be added to the month, to tell a century or a sex
 */
record DatePart(Span span, String what, int[] months) implements Part {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    DatePart {
        if (span.size() != 6) {
            throw new IllegalArgumentException(what + ": expected six places for a date");
        }
    }

    @Override
    public boolean isPossible(String s) {
        int year = two(s, 0);
        int day = two(s, 4);
        for (int more : months) {
            int month = two(s, 2) - more;
            if (month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]) {
                return month != 2 || day < 29 || year % 4 == 0;
            }
        }
        return false;
    }

    private int two(String s, int at) {
        return (s.charAt(span.from() + at) - '0') * 10 + s.charAt(span.from() + at + 1) - '0';
    }

    @Override
    public void choose(StringBuilder number, IntUnaryOperator choose) {
        int month = 1 + choose.applyAsInt(12) + months[choose.applyAsInt(months.length)];
        put(number, 0, choose.applyAsInt(100));
        put(number, 2, month);
        put(number, 4, 1 + choose.applyAsInt(28));
    }

    private void put(StringBuilder number, int at, int value) {
        number.setCharAt(span.from() + at, (char) ('0' + value / 10));
        number.setCharAt(span.from() + at + 1, (char) ('0' + value % 10));
    }
}
