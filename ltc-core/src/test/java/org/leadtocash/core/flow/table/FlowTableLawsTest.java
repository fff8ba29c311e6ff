package org.leadtocash.core.flow.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.time.Validity;

/** What is written is read back as it was, whatever it holds, and has the same bytes again. */
class FlowTableLawsTest {
    private static final LtcJson JSON = LtcJson.standard().with(FlowJson.formats());

    private static Arbitrary<String> numbers() {
        return Arbitraries.of("1", "00010", "x y", "a,b", "say \"so\"", "Nº 5", "合同:7", "\u00fc'<&>");
    }

    private static Arbitrary<DocRef> refs() {
        return Combinators.combine(Arbitraries.of(DocType.ORDER, DocType.INVOICE, DocType.of("SAMPLE_LOAN")), numbers())
                .as(DocRef::of);
    }

    private static Arbitrary<BigMoney> amounts() {
        return Arbitraries.of("EUR 12.50", "EUR 12.5", "EUR -3", "JPY 100", "USD 0.123456", "BHD 1.000")
                .map(BigMoney::parse);
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 2_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 30_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<FlowLine> lines(DocRef document) {
        Arbitrary<Quantity> pieces = Arbitraries.longs().between(-5, 500).map(count -> Quantity.of(count, Unit.ONE));
        return Combinators.combine(
                        numbers(),
                        pieces,
                        pieces.optional(),
                        amounts().optional(),
                        Arbitraries.of(BillingBasis.class),
                        Arbitraries.of("0", "1/20", "1/3").map(Ratio::parse),
                        numbers().optional(),
                        Arbitraries.of(true, false))
                .as((number, quantity, cancelled, amount, basis, over, closed, full) -> full
                        ? new FlowLine(
                                document.line(number),
                                Optional.of(quantity),
                                cancelled,
                                Optional.of(UnitFactor.of(Unit.ONE, Ratio.of(1, 12), Unit.of("BOX"))),
                                amount,
                                over.signum() > 0,
                                basis,
                                over,
                                closed)
                        : FlowLine.of(document.line(number)));
    }

    private static Arbitrary<FlowDocument> documents() {
        return refs().flatMap(ref -> Combinators.combine(
                        moments(),
                        days().optional(),
                        Arbitraries.of(DocumentStatus.class),
                        numbers().map(MainLineId::of).optional(),
                        amounts().list().ofSize(3),
                        days().optional(),
                        Arbitraries.of(Entities.of("DE01"), Entities.between("CN01", "DE,01"))
                                .optional(),
                        lines(ref).list().ofMaxSize(3).uniqueElements(FlowLine::ref))
                .as((at, day, status, mainLine, money, due, entities, lines) -> new FlowDocument(
                        ref,
                        at,
                        day,
                        status,
                        mainLine,
                        Optional.of(money.get(0)),
                        day.map(any -> money.get(1)),
                        due.map(any -> money.get(2)),
                        due,
                        day.map(Validity::since),
                        entities,
                        lines)));
    }

    private static Arbitrary<NodeRef> nodes() {
        return Combinators.combine(refs(), numbers().optional())
                .as((ref, line) ->
                        line.map(number -> NodeRef.of(ref.line(number))).orElse(NodeRef.of(ref)));
    }

    private static Arbitrary<FlowLink> links() {
        return Combinators.combine(
                        Arbitraries.of(LinkKind.BILLS, LinkKind.ATTRIBUTES, LinkKind.of("X")),
                        nodes(),
                        nodes(),
                        moments(),
                        amounts().optional(),
                        days().optional(),
                        Arbitraries.of("", "e\n1", "a\"b", " "))
                .as((kind, from, to, at, amount, day, event) -> {
                    FlowLink link = FlowLink.of(kind, from, to, at).withEvent(event);
                    link = amount.isPresent() ? link.withAmount(amount.get()) : link.withShare(Ratio.of(1, 3));
                    link = day.isPresent() ? link.withQuantity(Quantity.parse("1.25 KGM")) : link;
                    return day.isPresent() && amount.isPresent()
                            ? link.converted(amount.get(), Ratio.of(27, 25), day.get())
                                    .reported(BigMoney.parse("CNY 7.1"), Ratio.of(9, 71), day.get())
                            : link;
                });
    }

    @Provide
    Arbitrary<MainLine> flows() {
        return Combinators.combine(
                        documents().list().ofMaxSize(5), links().list().ofMaxSize(8))
                .as((documents, links) -> MainLine.empty().with(FlowChange.of(documents, links)));
    }

    private static MainLine read(String text) {
        return FlowTable.read("flow.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(seed = "20240601", tries = 150)
    void aMainLineIsReadBackByteForByte(@ForAll("flows") MainLine flow) {
        String text = FlowTable.write(flow);
        MainLine again = read(text);

        assertThat(again).isEqualTo(flow);
        assertThat(FlowTable.write(again)).isEqualTo(text);
    }

    @Property(seed = "20240601", tries = 100)
    void asJsonAsWell(@ForAll("flows") MainLine flow) {
        String text = JSON.write(flow);

        assertThat(JSON.read("flow", text, MainLine.class)).isEqualTo(flow);
        assertThat(JSON.write(JSON.read("flow", text, MainLine.class))).isEqualTo(text);
    }

    @Property(seed = "20240601", tries = 60)
    void aChangeAsJsonKeepsWhatItWithdraws(@ForAll("flows") MainLine flow) {
        FlowChange change = new FlowChange(flow.documents(), flow.links(), flow.links());

        assertThat(JSON.read("change", JSON.write(change), FlowChange.class)).isEqualTo(change);
    }

    @Example
    void everyProblemOfATableIsToldWithItsPlace() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> read("main-line/1\n"
                        + "document,ORDER:1,2023-01-02T08:00:00Z,,ACTIVE,,,,,,,,\n"
                        + "line,ORDER:2#1,,,,,,NONE,0,\n"
                        + "line,ORDER:1#1,1 c62,,,,,NONE,0,\n"
                        + "document,ORDER:1,2023-01-02T08:00:00Z,,ACTIVE,,,,,,,,\n"
                        + "link,BILLS,ORDER:1,INVOICE:1,yesterday,,,,,,,,,,\n"
                        + "link,BILLS,ORDER:1,INVOICE:1,2023-01-02T08:00:00Z,,XXQ 5,,,,,,,,\n"
                        + "link,BILLS,ORDER:1\n"
                        + "nonsense,1\n"))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> e.problems()
                                .forEach(problem -> told.add(problem.subject().toString())));

        assertThat(told)
                .containsExactly(
                        "file:flow.csv#3:1",
                        "file:flow.csv#4:1",
                        "file:flow.csv#5:1",
                        "file:flow.csv#6:1",
                        "file:flow.csv#7:1",
                        "file:flow.csv#8:1",
                        "file:flow.csv#9:1");
        assertThatThrownBy(() -> read("main-line/2\n")).hasMessageContaining("main-line/1");
        assertThatThrownBy(() -> read("main-line/1\ndocument,\"OR")).hasMessageContaining("a quote that never closes");
    }

    @Example
    void anEmptyMainLineIsAHeader() {
        assertThat(FlowTable.write(MainLine.empty())).isEqualTo("main-line/1\n");
        assertThat(read("main-line/1\n")).isEqualTo(MainLine.empty());
    }
}
