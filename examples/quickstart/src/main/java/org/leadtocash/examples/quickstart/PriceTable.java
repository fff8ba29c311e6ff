package org.leadtocash.examples.quickstart;

import static org.leadtocash.core.finding.ParamType.MONEY;
import static org.leadtocash.core.finding.ParamType.PERCENT;
import static org.leadtocash.core.finding.ParamType.QUANTITY;
import static org.leadtocash.core.finding.ParamType.REFERENCE;
import static org.leadtocash.core.finding.ParamType.TEXT;
import static org.leadtocash.examples.quickstart.Words.blank;

import java.math.BigDecimal;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.i18n.format.Formats;
import org.leadtocash.i18n.language.Messages;
import org.leadtocash.pricing.document.PriceElement;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.PricedLine;
import org.leadtocash.pricing.document.ReportedTotals;

/** The lines of a document: the waterfall of each, from the list price to the net, with the records and exchange rates it rests on. */
final class PriceTable {
    private static final String NET = "NET";
    private static final int LABEL = 30;
    private static final int AMOUNT = 16;

    private final Words words;
    private final Messages messages;
    private final Formats formats;

    PriceTable(Words words) {
        this.words = words;
        this.messages = words.messages();
        this.formats = messages.formats();
    }

    String text(PricedDocument priced, boolean waterfall, String indent) {
        StringBuilder out = new StringBuilder();
        for (PricedLine line : priced.lines()) {
            out.append('\n')
                    .append(indent)
                    .append(words.say(
                            "line",
                            blank("line", REFERENCE, line.line()),
                            blank("quantity", QUANTITY, line.quantity()),
                            blank("material", REFERENCE, line.material())));
            line.elements().stream()
                    .filter(element -> waterfall || element.label().equals(NET))
                    .forEach(element ->
                            out.append('\n').append(indent).append("  ").append(row(element)));
            line.tax()
                    .ifPresent(
                            tax -> out.append('\n').append(indent).append("  ").append(tax(line, tax)));
        }
        out.append('\n')
                .append(indent)
                .append(words.say(
                        "totals",
                        blank("net", MONEY, priced.totals().net()),
                        blank("tax", MONEY, priced.totals().tax()),
                        blank("gross", MONEY, priced.totals().gross())));
        for (ReportedTotals reported : priced.reported()) {
            out.append('\n')
                    .append(indent)
                    .append(words.say(
                            "reported",
                            blank(
                                    "currency",
                                    REFERENCE,
                                    reported.net().getCurrencyUnit().getCode()),
                            blank("net", MONEY, reported.net()),
                            blank("gross", MONEY, reported.gross()),
                            blank("rate", TEXT, reported.rate().way())));
        }
        return out.toString();
    }

    private String row(PriceElement element) {
        String label = messages.word("element", element.label());
        String amount = formats.money(element.amount());
        StringBuilder row = new StringBuilder(pad(label, LABEL)).append(padLeft(amount, AMOUNT));
        if (!element.source().isEmpty()) {
            row.append("  ").append(element.source());
        }
        element.rate().ifPresent(rate -> row.append("  ").append(rate));
        element.conversion().ifPresent(conversion -> row.append("  ").append(conversion.way()));
        return row.toString();
    }

    private String tax(PricedLine line, TaxDecision tax) {
        String category =
                tax.category().map(found -> messages.word("tax", found.name())).orElse("?");
        BigDecimal rate = tax.ratePercent().orElse(BigDecimal.ZERO);
        StringBuilder out = new StringBuilder(words.say(
                "taxed",
                blank("line", REFERENCE, line.line()),
                blank("category", TEXT, category),
                blank("rate", PERCENT, rate)));
        if (!tax.exemptionCode().isEmpty()) {
            out.append(", ").append(tax.exemptionCode());
        }
        tax.citations().stream()
                .findFirst()
                .ifPresent(citation ->
                        out.append(", ").append(words.say("cited", blank("citation", TEXT, citation.toString()))));
        return out.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Columns on a screen: an ideograph takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || point >= 0xFF00 && point <= 0xFF60 ? 2 : 1)
                .sum();
    }
}
