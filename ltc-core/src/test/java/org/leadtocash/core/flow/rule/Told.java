package org.leadtocash.core.flow.rule;

import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/** Findings in the words of {@link SlowRules}. */
final class Told {
    private Told() {}

    static SortedSet<String> of(Iterable<Finding> findings) {
        SortedSet<String> told = new TreeSet<>();
        findings.forEach(finding -> told.add(of(finding)));
        return told;
    }

    private static String text(Finding finding, String param) {
        return finding.param(param).orElseThrow().text();
    }

    private static String number(Finding finding, String param) {
        Object value = finding.param(param).orElseThrow().value().orElseThrow();
        return " "
                + SlowBooks.shown(
                        Ratio.from(value instanceof BigMoney money ? money.getAmount() : ((Quantity) value).amount()));
    }

    private static String link(Finding finding) {
        String kind = finding.subject()
                .path()
                .replaceFirst("^(lines/[^/]+/)?from/", "")
                .replaceFirst("/.*", "");
        return " " + text(finding, "from") + " " + kind + " " + text(finding, "to");
    }

    static String of(Finding finding) {
        String rule = finding.source().orElseThrow().rule();
        String document = " " + finding.subject().id();
        String path = finding.subject().path();
        String line = document + path.replaceFirst("lines/", "#");
        return switch (finding.code().value()) {
            case "flow.unknown-document" -> "LINKS unknown" + link(finding) + " " + text(finding, "unknown");
            case "flow.duplicate-link" -> "LINKS twice" + link(finding);
            case "flow.negative-quantity" -> "LINKS negative" + link(finding);
            case "flow.self-link" -> "F11 self " + text(finding, "from");
            case "flow.child-before-parent", "flow.live-successor" -> rule + link(finding);
            case "flow.mixed-currency" -> "F10 mixed" + link(finding);
            case "flow.rate-mismatch" -> "F10 rate" + link(finding) + " " + text(finding, "before");
            case "flow.document-currencies" -> "F10 currencies" + document + " " + text(finding, "currencies");
            case "flow.unit-mismatch" -> "F14 unit" + link(finding) + " " + text(finding, "line");
            case "flow.unit-inexact" -> "F14 inexact" + line + " " + text(finding, "quantity");
            case "flow.unit-factor" -> "F14 factor" + line;
            case "flow.shares-not-one" -> "SHARES" + document + " " + text(finding, "sum");
            case "flow.billing-untold" -> "F05 untold" + document + " " + text(finding, "count");
            case "flow.payment-over-used" -> "F06 used" + document + number(finding, "over");
            case "flow.return-over-credited" -> "F07 credited" + line + number(finding, "over");
            case "flow.over-called" -> "F08 pieces" + line + number(finding, "over");
            case "flow.over-called-amount" -> "F08 money" + line + number(finding, "over");
            case "flow.called-outside" -> "F08 outside" + document + " " + text(finding, "frame");
            case "flow.call-day-untold" -> "F08 which day" + document + " " + text(finding, "frame");
            case "flow.order-untold" -> "F09 untold" + document + " " + text(finding, "quote");
            case "flow.over-ordered" -> "F09 together" + document + number(finding, "over");
            case "flow.open-to-deliver" -> "F12 deliver" + line + number(finding, "open");
            case "flow.open-to-bill" -> "F12 bill" + line + number(finding, "open");
            case "flow.open-to-collect", "flow.open-to-refund" ->
                "F12 " + path.replaceFirst("/.*", "") + document + path.replaceFirst(".*/", " ")
                        + number(finding, "open");
            case "flow.cycle", "flow.orphan" -> rule + document;
            default -> rule + line + number(finding, "over");
        };
    }
}
