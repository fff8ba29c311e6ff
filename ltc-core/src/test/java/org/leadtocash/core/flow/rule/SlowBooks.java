package org.leadtocash.core.flow.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** Documents and links as two heaps of paper: every question goes through all of them, in plain numbers. */
final class SlowBooks {
    final Map<DocRef, FlowDocument> documents;
    final List<FlowLink> links;
    private final SortedSet<String> said = new TreeSet<>();

    SlowBooks(Map<DocRef, FlowDocument> documents, List<FlowLink> links) {
        this.documents = documents;
        this.links = links.stream().sorted().toList();
    }

    void say(String rule, Object subject, Ratio number) {
        said.add(rule + " " + subject + " " + shown(number));
    }

    void say(String rule, Object subject) {
        said.add(rule + " " + subject);
    }

    SortedSet<String> said() {
        return said;
    }

    /** As a decimal: exact, or down to its sixth digit where no decimal is. */
    static String shown(Ratio number) {
        BigDecimal decimal = number.toDecimalExact().orElseGet(() -> number.round(6, RoundingMode.DOWN));
        return decimal.stripTrailingZeros().toPlainString();
    }

    /** In force or done; of a document that nobody knows, the best is thought. */
    boolean counts(NodeRef node) {
        FlowDocument known = documents.get(node.document());
        return known == null || known.status() == DocumentStatus.ACTIVE || known.status() == DocumentStatus.COMPLETED;
    }

    boolean lives(NodeRef node) {
        FlowDocument known = documents.get(node.document());
        return known == null || known.status() != DocumentStatus.CANCELLED;
    }

    Optional<FlowLine> line(NodeRef node) {
        return Optional.ofNullable(documents.get(node.document()))
                .flatMap(document -> node.line().flatMap(document::line));
    }

    private List<FlowLink> where(java.util.function.Predicate<FlowLink> test, String... kinds) {
        return links.stream()
                .filter(test)
                .filter(link -> List.of(kinds).contains(link.kind().code()))
                .toList();
    }

    List<FlowLink> from(NodeRef node, String... kinds) {
        return where(link -> link.from().equals(node), kinds);
    }

    List<FlowLink> to(NodeRef node, String... kinds) {
        return where(link -> link.to().equals(node), kinds);
    }

    List<FlowLink> fromAnyOf(DocRef document, String... kinds) {
        return where(link -> link.from().document().equals(document), kinds);
    }

    /** Line by line of the document, and for each in the order of what was before. */
    List<FlowLink> toAnyOf(DocRef document, String... kinds) {
        return where(link -> link.to().document().equals(document), kinds).stream()
                .sorted(Comparator.comparing(FlowLink::to).thenComparing(FlowLink::from))
                .toList();
    }

    /** A quantity as a line counts: in its own unit or its base unit; nothing where that is no decimal. */
    static Optional<Ratio> inBase(FlowLine line, Quantity given) {
        Unit base = line.base()
                .map(factor -> factor.to())
                .orElseGet(() -> line.quantity().map(Quantity::unit).orElse(given.unit()));
        if (given.unit().equals(base)) {
            return Optional.of(Ratio.from(given.amount()));
        }
        return line.base()
                .filter(factor -> factor.from().equals(given.unit()))
                .map(factor -> factor.factor().times(Ratio.from(given.amount())))
                .filter(product -> product.toDecimalExact().isPresent());
    }

    /** How much a link takes in a unit, where it says so itself, or a line at either end says what one of its units is. */
    Optional<Ratio> told(FlowLink link, Unit unit) {
        if (link.quantity().isEmpty()) {
            return Optional.empty();
        }
        Quantity given = link.quantity().get();
        if (given.unit().equals(unit)) {
            return Optional.of(Ratio.from(given.amount()));
        }
        for (NodeRef end : List.of(link.from(), link.to())) {
            Optional<FlowLine> line = line(end)
                    .filter(known -> known.base()
                            .filter(factor -> factor.to().equals(unit))
                            .isPresent());
            Optional<Ratio> amount = line.flatMap(known -> inBase(known, given));
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
    }

    Ratio pieces(FlowLink link, Unit unit) {
        return told(link, unit).orElse(Ratio.ZERO);
    }

    /** What counts of an amount in a currency: all of it in that currency, nothing in another. */
    static Ratio money(Optional<BigMoney> amount, CurrencyUnit currency) {
        return in(amount, currency).orElse(Ratio.ZERO);
    }

    static Optional<Ratio> in(Optional<BigMoney> amount, CurrencyUnit currency) {
        return amount.filter(given -> given.getCurrencyUnit().equals(currency))
                .map(given -> Ratio.from(given.getAmount()));
    }

    /** In the currency of the earlier document. */
    static Optional<BigMoney> before(FlowLink link) {
        return link.conversion().map(FlowLink.Converted::amount).or(link::amount);
    }

    static Ratio least(Ratio one, Ratio other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Ratio most(Ratio one, Ratio other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
