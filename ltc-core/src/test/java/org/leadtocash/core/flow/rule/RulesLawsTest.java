package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.quantity.Quantity;

/** Whatever tangle of documents and links there is, the rules say what their definitions say. */
class RulesLawsTest {
    private static final DocType RETURN = DocType.of("RETURN");
    private static final DocType ACCEPTANCE = DocType.of("ACCEPTANCE");
    private static final FlowRules RULES = FlowRules.standard();

    /** Documents and links without any order in them. */
    private static final class Tangle {
        private final Random random;
        private final Map<DocRef, FlowDocument> documents = new LinkedHashMap<>();
        private final List<FlowLink> links = new ArrayList<>();

        Tangle(long seed, int size) {
            random = new Random(seed);
            for (int number = 1; number <= 2; number++) {
                orders(number);
                for (DocType type : List.of(
                        DocType.DELIVERY, DocType.INVOICE, DocType.PAYMENT, DocType.CREDIT_NOTE, RETURN, ACCEPTANCE)) {
                    document(type, number);
                }
            }
            List<LinkKind> kinds = List.of(
                    LinkKind.FULFILS,
                    LinkKind.FULFILS,
                    LinkKind.BILLS,
                    LinkKind.BILLS,
                    LinkKind.PAYS,
                    LinkKind.CREDITS,
                    LinkKind.RETURNS,
                    LinkKind.ACCEPTS,
                    LinkKind.REVERSES,
                    LinkKind.AMENDS,
                    LinkKind.APPLIES,
                    LinkKind.DISCOUNTS);
            for (int i = 0; i < size; i++) {
                link(kinds.get(random.nextInt(kinds.size())));
            }
        }

        private DocumentStatus status() {
            int at = random.nextInt(8);
            return at == 0 ? DocumentStatus.CANCELLED : at == 1 ? DocumentStatus.DRAFT : DocumentStatus.ACTIVE;
        }

        private BigMoney cents(int most) {
            return BigMoney.ofMinor(CurrencyUnit.EUR, random.nextInt(most));
        }

        private void orders(int number) {
            DocRef ref = doc(DocType.ORDER, number);
            List<FlowLine> lines = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                BillingBasis basis = List.of(BillingBasis.ORDERED, BillingBasis.DELIVERED, BillingBasis.ACCEPTED)
                        .get(random.nextInt(3));
                lines.add(FlowLine.ordered(ref.line("" + i), pieces(random.nextInt(9)))
                        .withBilling(basis)
                        .withCancelled(pieces(random.nextInt(3))));
            }
            documents.put(
                    ref,
                    FlowDocument.of(ref, day(random.nextInt(3)))
                            .withLines(lines)
                            .withStatus(status()));
        }

        private void document(DocType type, int number) {
            DocRef ref = doc(type, number);
            FlowDocument document = FlowDocument.of(
                            ref,
                            day(random.nextInt(4)),
                            FlowLine.of(ref.line("1"), pieces(5)),
                            FlowLine.of(ref.line("2"), pieces(5)))
                    .withStatus(status());
            if (type.equals(DocType.INVOICE)) {
                document = document.claiming(cents(2_000));
            }
            if (type.equals(DocType.PAYMENT)) {
                document = document.receiving(cents(2_000));
            }
            if (random.nextInt(20) > 0) {
                documents.put(ref, document);
            }
        }

        private NodeRef node(DocType... types) {
            DocRef ref = doc(types[random.nextInt(types.length)], 1 + random.nextInt(2));
            int line = random.nextInt(random.nextInt(5) == 0 ? 4 : 3);
            return line == 0 ? NodeRef.of(ref) : NodeRef.of(ref.line("" + line));
        }

        /** Mostly between what such a link ties, now and then between anything. */
        private void link(LinkKind kind) {
            DocType[] any = {DocType.ORDER, DocType.DELIVERY, DocType.INVOICE, DocType.PAYMENT, RETURN};
            boolean wild = random.nextInt(12) == 0;
            NodeRef from = wild
                    ? node(any)
                    : switch (kind.code()) {
                        case "FULFILS", "AMENDS" -> node(DocType.ORDER);
                        case "BILLS", "RETURNS", "ACCEPTS", "REVERSES" -> node(DocType.ORDER, DocType.DELIVERY);
                        case "APPLIES" -> node(DocType.PAYMENT);
                        default -> node(DocType.INVOICE);
                    };
            NodeRef to = wild
                    ? node(any)
                    : switch (kind.code()) {
                        case "FULFILS", "REVERSES", "AMENDS" -> node(DocType.DELIVERY);
                        case "BILLS", "APPLIES" -> node(DocType.INVOICE);
                        case "PAYS", "DISCOUNTS" -> node(DocType.PAYMENT);
                        case "CREDITS" -> node(DocType.CREDIT_NOTE);
                        case "RETURNS" -> node(RETURN);
                        default -> node(ACCEPTANCE);
                    };
            FlowLink link = FlowLink.of(kind, from, to, day(random.nextInt(2)));
            link = random.nextInt(8) == 0 ? link : link.withQuantity(pieces(random.nextInt(6)));
            links.add(random.nextInt(3) == 0 ? link.withAmount(cents(1_500)) : link);
        }

        MainLine flow() {
            return MainLine.empty().with(FlowChange.of(List.copyOf(documents.values()), links));
        }
    }

    @Provide
    Arbitrary<Tangle> tangles() {
        return Arbitraries.longs()
                .flatMap(seed -> Arbitraries.integers().between(0, 30).map(size -> new Tangle(seed, size)));
    }

    @Property(seed = "20240601", tries = 600)
    void theRulesSayWhatTheirDefinitionsSay(@ForAll("tangles") Tangle tangle) {
        SortedSet<String> told = new TreeSet<>();
        for (Finding finding : RULES.findings(tangle.flow())) {
            told.addAll(told(finding));
        }

        assertThat(told).isEqualTo(SlowRules.broken(tangle.documents, tangle.links));
    }

    private static List<String> told(Finding finding) {
        String rule = finding.source().orElseThrow().rule();
        String from = finding.param("from").map(given -> given.text()).orElse("");
        String to = finding.param("to").map(given -> given.text()).orElse("");
        String kind = finding.subject()
                .path()
                .replaceFirst("^(lines/[^/]+/)?from/", "")
                .replaceFirst("/.*", "");
        BigDecimal over = finding.param("over")
                .flatMap(given -> given.value())
                .map(value -> value instanceof BigMoney money ? money.getAmount() : ((Quantity) value).amount())
                .orElse(BigDecimal.ZERO);
        String subject = finding.subject().id()
                + (finding.subject().path().startsWith("lines/")
                        ? finding.subject().path().replace("lines/", "#")
                        : "");
        String text = switch (finding.code().value()) {
            case "flow.unknown-document" ->
                "LINKS unknown " + from + " " + kind + " " + to + " "
                        + finding.param("unknown").orElseThrow().text();
            case "flow.duplicate-link" -> "LINKS twice " + from + " " + kind + " " + to;
            case "flow.self-link" -> "F11 self " + from;
            case "flow.child-before-parent", "flow.live-successor" -> rule + " " + from + " " + kind + " " + to;
            default -> rule + " " + subject;
        };
        return List.of(text + " " + over.stripTrailingZeros().toPlainString());
    }

    @Property(seed = "20240601", tries = 150)
    void everyFindingIsDeclared(@ForAll("tangles") Tangle tangle) {
        assertThat(FlowFixtures.againstTheCatalogue(RULES.findings(tangle.flow())))
                .isEmpty();
    }

    @Property(seed = "20240601", tries = 150)
    void whatOneDocumentIsToldIsPartOfWhatAllAreTold(@ForAll("tangles") Tangle tangle) {
        MainLine flow = tangle.flow();
        List<Finding> all = RULES.findings(flow).list();
        for (FlowDocument document : flow.documents()) {
            assertThat(all).containsAll(RULES.findings(flow, document.ref()));
        }
    }

    @Property(seed = "20240601", tries = 150)
    void aChangeIsRefusedForWhatItBreaksAndForNothingElse(@ForAll("tangles") Tangle tangle) {
        if (tangle.links.isEmpty()) {
            return;
        }
        FlowLink last = tangle.links.get(tangle.links.size() - 1);
        MainLine before = MainLine.empty()
                .with(FlowChange.of(
                        List.copyOf(tangle.documents.values()), tangle.links.subList(0, tangle.links.size() - 1)));
        MainLine after = before.with(FlowChange.of(last));
        List<Finding> old = RULES.findings(before).list();
        List<Finding> fresh = RULES.findings(after).stream()
                .filter(finding -> old.stream().noneMatch(other -> isNoWorse(finding, other)))
                .toList();

        assertThat(RULES.accept(before, FlowChange.of(last)).findings().list()).isEqualTo(fresh);
    }

    private static boolean isNoWorse(Finding now, Finding before) {
        BigDecimal more = over(now);
        return now.code().equals(before.code())
                && now.subject().equals(before.subject())
                && (more.signum() != 0
                        ? more.compareTo(over(before)) <= 0
                        : now.params().equals(before.params()));
    }

    private static BigDecimal over(Finding finding) {
        return finding.param("over")
                .flatMap(given -> given.value())
                .map(value -> value instanceof BigMoney money ? money.getAmount() : ((Quantity) value).amount())
                .orElse(BigDecimal.ZERO);
    }
}
