package org.leadtocash.core.flow;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** The documents that the tests of the flow speak of. */
public final class FlowFixtures {
    public static final Instant START = Instant.parse("2023-01-02T08:00:00Z");
    public static final DocRef ORDER = DocRef.of(DocType.ORDER, "4711");
    public static final LineRef TEN = ORDER.line("10");

    private FlowFixtures() {}

    public static Quantity pieces(long count) {
        return Quantity.of(count, Unit.of("C62"));
    }

    public static BigMoney eur(String amount) {
        return BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    public static Instant day(int number) {
        return START.plusSeconds(86_400L * number);
    }

    public static DocRef doc(DocType type, int number) {
        return DocRef.of(type, "" + number);
    }

    public static FlowDocument order(long count) {
        return FlowDocument.of(
                ORDER, START, FlowLine.ordered(TEN, pieces(count)).withAmount(eur("100.00")));
    }

    /** A delivery of one line. */
    public static FlowChange delivery(int number, LineRef ordered, long count) {
        DocRef ref = doc(DocType.DELIVERY, number);
        return FlowChange.of(
                FlowDocument.of(ref, day(1), FlowLine.of(ref.line("1"), pieces(count))),
                FlowLink.of(LinkKind.FULFILS, NodeRef.of(ordered), NodeRef.of(ref.line("1")), day(1))
                        .withQuantity(pieces(count)));
    }

    /** An invoice over one line of a delivery or order. */
    public static FlowChange invoice(int number, LineRef billed, long count, String gross) {
        DocRef ref = doc(DocType.INVOICE, number);
        return FlowChange.of(
                FlowDocument.of(
                                ref,
                                day(2),
                                FlowLine.of(ref.line("1"), pieces(count)).withAmount(eur(gross)))
                        .claiming(eur(gross)),
                FlowLink.of(LinkKind.BILLS, NodeRef.of(billed), NodeRef.of(ref.line("1")), day(2))
                        .withQuantity(pieces(count))
                        .withAmount(eur(gross)));
    }

    public static FlowChange payment(int number, int invoice, String amount) {
        DocRef ref = doc(DocType.PAYMENT, number);
        return FlowChange.of(
                FlowDocument.of(ref, day(3)).receiving(eur(amount)),
                FlowLink.of(LinkKind.PAYS, NodeRef.of(doc(DocType.INVOICE, invoice)), NodeRef.of(ref), day(3))
                        .withAmount(eur(amount)));
    }

    public static LineRef delivered(int number) {
        return doc(DocType.DELIVERY, number).line("1");
    }

    public static MainLine flow(FlowChange... changes) {
        MainLine flow = MainLine.empty();
        for (FlowChange change : changes) {
            flow = FlowRules.standard().accept(flow, change).fold(next -> next, findings -> {
                throw new AssertionError(findings.toString());
            });
        }
        return flow;
    }

    public static List<String> codes(Iterable<Finding> findings) {
        List<String> codes = new ArrayList<>();
        findings.forEach(finding -> codes.add(finding.source().orElseThrow().rule() + " " + finding.code()));
        return codes;
    }

    private static final CodeCatalogue CATALOGUE = catalogue();

    public static List<Finding> againstTheCatalogue(Iterable<Finding> findings) {
        List<Finding> problems = new ArrayList<>();
        findings.forEach(finding -> problems.addAll(CATALOGUE.check(finding).list()));
        return problems;
    }

    private static CodeCatalogue catalogue() {
        try (Reader csv =
                new InputStreamReader(Finding.class.getResourceAsStream("findings.csv"), StandardCharsets.UTF_8)) {
            return CodeCatalogue.read("findings.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
