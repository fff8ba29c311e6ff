package org.leadtocash.testkit.flow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import net.jqwik.api.Example;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.balance.Ageing;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.flow.rule.FlowRule;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.flow.table.FlowTable;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.testkit.core.Violations;

/**
 * The laws of document flow, for the documents and links that a host really has:
 *
 * <pre>{@code
 * class OurFlowTest implements MainLineLaws {
 *     public MainLine flow() {
 *         return FlowExtract.of(ourCategories(), ourLayout()).read("vbfa.csv", ourExtract()).flow();
 *     }
 *
 *     public Set<FlowRule> tolerated() {
 *         return Set.of(FlowRule.F16);
 *     }
 * }
 * }</pre>
 *
 * <p>jqwik runs every law as a test of its own. They find what goes wrong where documents meet: quantities counted twice or
 * lost, money that does not add up, bills that nobody owes, and data that is not the same after it was stored.
 */
public interface MainLineLaws {

    /** The documents and links. */
    MainLine flow();

    /** The rules that must hold: all of them unless said otherwise. */
    default FlowRules rules() {
        return FlowRules.standard();
    }

    /** Rules that are known to be broken for now: none unless said otherwise. */
    default Set<FlowRule> tolerated() {
        return Set.of();
    }

    /** No rule is broken that is not {@link #tolerated()}. */
    @Example
    default void noRuleIsBroken() {
        Violations found = new Violations("no rule is broken");
        for (Finding finding : rules().findings(flow())) {
            String rule = finding.source().map(source -> source.rule()).orElse("");
            found.addIf(tolerated().stream().noneMatch(one -> one.name().equals(rule)), rule + " " + finding);
        }
        found.throwIfAny();
    }

    /** Every unit of an order line that is not closed is open, delivered, billed or posted: in one place, and no place is negative. */
    @Example
    default void everyUnitIsInOnePlace() {
        Violations found = new Violations("every unit is in one place");
        forEachLine((line, balance) -> {
            LineQuantities at = balance.quantities();
            Quantity sum = at.open()
                    .plus(at.deliveredNotBilled())
                    .plus(at.billedNotPosted())
                    .plus(at.posted());
            found.addIf(!balance.closed() && !sum.equals(at.furthest()), line.ref() + ": " + at + " in " + sum);
            for (Quantity quantity : List.of(
                    balance.ordered(),
                    balance.delivered(),
                    balance.accepted(),
                    balance.returned(),
                    balance.invoiced())) {
                found.addIf(quantity.signum() < 0, line.ref() + " has " + quantity);
            }
        });
        found.throwIfAny();
    }

    private void forEachLine(BiConsumer<FlowLine, LineBalance> visit) {
        Balances balances = Balances.of(flow());
        for (FlowDocument document : flow().documents()) {
            for (FlowLine line : document.lines()) {
                balances.line(line.ref()).ifPresent(balance -> visit.accept(line, balance));
            }
        }
    }

    /** What left is what all order lines together say was delivered, unit by unit; nothing is counted twice and nothing is lost. */
    @Example
    default void whatLeftIsWhatTheOrdersSay() {
        Violations found = new Violations("what left is what the orders say");
        Map<String, Quantity> told = new TreeMap<>();
        forEachLine((line, balance) -> told.merge(balance.unit().code(), balance.delivered(), Quantity::plus));
        Map<String, Quantity> left = new TreeMap<>();
        for (FlowLink link : flow().links()) {
            boolean back = link.kind().equals(LinkKind.REVERSES)
                    && !flow().arriving(link.from(), LinkKind.FULFILS).isEmpty();
            boolean counts = flow().counts(link.to().document())
                    && (!back || flow().counts(link.from().document()));
            if (counts && (back || link.kind().equals(LinkKind.FULFILS))) {
                inOrderUnit(link)
                        .ifPresent(quantity -> left.merge(
                                quantity.unit().code(), back ? quantity.negated() : quantity, Quantity::plus));
            }
        }
        told.values().removeIf(Quantity::isZero);
        left.values().removeIf(Quantity::isZero);
        found.addIf(!told.equals(left), "orders say " + told + ", deliveries " + left);
        found.throwIfAny();
    }

    private Optional<Quantity> inOrderUnit(FlowLink link) {
        return link.from()
                .line()
                .flatMap(flow()::line)
                .flatMap(FlowLine::baseUnit)
                .flatMap(unit -> Balances.of(flow()).quantity(link, unit))
                .or(link::quantity);
    }

    /** What is billed is claimed: an invoice in force that bills something says how much the customer owes. */
    @Example
    default void whatIsBilledIsClaimed() {
        Violations found = new Violations("what is billed is claimed");
        for (FlowLink link : flow().links()) {
            if (link.kind().equals(LinkKind.BILLS)) {
                flow().document(link.to().document())
                        .filter(invoice ->
                                invoice.status().counts() && invoice.claims().isEmpty())
                        .ifPresent(
                                invoice -> found.add(invoice.ref() + " bills " + link.from() + " and claims nothing"));
            }
        }
        found.throwIfAny();
    }

    /** The bands of an ageing add up to all that is open, whatever the day. */
    @Example
    default void theBandsOfAnAgeingAddUp() {
        Violations found = new Violations("the bands of an ageing add up");
        Balances balances = Balances.of(flow());
        Map<String, BigMoney> open = new TreeMap<>();
        for (FlowDocument document : flow().documents()) {
            balances.claim(document.ref())
                    .ifPresent(claim ->
                            open.merge(claim.open().getCurrencyUnit().getCode(), claim.open(), BigMoney::plus));
        }
        for (LocalDate day : List.of(LocalDate.EPOCH, LocalDate.of(2024, 2, 29), LocalDate.of(9999, 1, 1))) {
            for (Ageing.Row row : balances.ageing(day, List.of(30, 60, 90)).rows()) {
                BigMoney all =
                        open.getOrDefault(row.currency().getCode(), row.total().multipliedBy(0));
                found.addIf(!row.total().isEqual(all), day + ": " + row.total() + " of " + all);
            }
        }
        found.throwIfAny();
    }

    /** The shares of every document in its main lines add up to one. */
    @Example
    default void sharesInMainLinesAddUpToOne() {
        Violations found = new Violations("shares in main lines add up to one");
        for (FlowDocument document : flow().documents()) {
            Ratio sum = flow().mainLines(document.ref()).values().stream().reduce(Ratio.ZERO, Ratio::plus);
            found.addIf(!sum.equals(Ratio.ONE), document.ref() + " adds up to " + sum);
        }
        found.throwIfAny();
    }

    /** Written, read back, and added in the opposite order, it is the same, byte for byte. */
    @Example
    default void neitherWritingNorOrderChangesIt() {
        Violations found = new Violations("neither writing nor order changes it");
        String text = FlowTable.write(flow());
        MainLine read = FlowTable.read("flow", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        found.addIf(!FlowTable.write(read).equals(text), "read back it is another one");
        List<FlowDocument> documents = new ArrayList<>(flow().documents());
        List<FlowLink> links = new ArrayList<>(flow().links());
        Collections.reverse(documents);
        Collections.reverse(links);
        MainLine reversed = MainLine.empty();
        for (FlowLink link : links) {
            reversed = reversed.with(FlowChange.of(link));
        }
        for (FlowDocument document : documents) {
            reversed = reversed.with(FlowChange.of(document));
        }
        found.addIf(!FlowTable.write(reversed).equals(text), "in the opposite order it is another one");
        found.throwIfAny();
    }
}
