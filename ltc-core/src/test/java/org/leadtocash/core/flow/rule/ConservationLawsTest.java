package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.flow.chart.FlowChart;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.Ratio;

class ConservationLawsTest {

    @Provide
    Arbitrary<PaperTrail> trails() {
        Arbitrary<int[]> event = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 6))
                .as((kind, pick, count) -> new int[] {kind, pick, count});
        Arbitrary<Long> ordered = Arbitraries.longs().between(1, 30);
        return Combinators.combine(ordered, ordered, event.list().ofMinSize(5).ofMaxSize(25))
                .as((first, second, events) -> {
                    PaperTrail trail = new PaperTrail(first, second);
                    events.forEach(given -> trail.play(given[0], given[1], given[2]));
                    return trail;
                });
    }

    @Property(seed = "20240601", tries = 150)
    void quantitiesAddUpAsOnPaperUnderSplitMergeReturnCreditAndReversal(@ForAll("trails") PaperTrail trail) {
        assertThat(trail.agreed()).as("refused what paper refuses").isTrue();
        for (int order = 0; order < 2; order++) {
            LineBalance balance = trail.balances().line(PaperTrail.line(order)).orElseThrow();
            assertThat(balance.delivered()).isEqualTo(pieces(trail.delivered(order)));
            assertThat(balance.returned()).isEqualTo(pieces(trail.returned(order)));
            assertThat(balance.invoiced()).isEqualTo(pieces(trail.invoiced(order, true)));
            assertThat(balance.posted()).isEqualTo(pieces(trail.invoiced(order, false)));
            assertThat(balance.toDeliver())
                    .isEqualTo(pieces(Math.max(0, trail.ordered(order) - trail.delivered(order))));
            assertThat(balance.toBill())
                    .isEqualTo(pieces(
                            Math.max(0, trail.delivered(order) - trail.returned(order) - trail.invoiced(order, true))));
        }
        BigMoney open =
                trail.balances().toCollect(ORDER).getOrDefault(CurrencyUnit.EUR, BigMoney.zero(CurrencyUnit.EUR));
        assertThat(open.isEqual(BigMoney.ofMinor(CurrencyUnit.EUR, trail.toCollectInCents())))
                .isTrue();
    }

    @Property(seed = "20240601", tries = 100)
    void everyUnitThatCreditMeasuresIsInOnePlace(@ForAll("trails") PaperTrail trail) {
        trail.balances()
                .quantities(ORDER)
                .values()
                .forEach(at -> assertThat(at.open()
                                .plus(at.deliveredNotBilled())
                                .plus(at.billedNotPosted())
                                .plus(at.posted()))
                        .isEqualTo(at.furthest()));
    }

    @Property(seed = "20240601", tries = 100)
    void whatWasAcceptedStepByStepBreaksNoRule(@ForAll("trails") PaperTrail trail) {
        assertThat(FlowRules.standard().findings(trail.flow())).isEmpty();
    }

    @Property(seed = "20240601", tries = 80)
    void theOrderInWhichLinksCameIsIrrelevant(@ForAll("trails") PaperTrail trail, @ForAll Random random) {
        List<FlowChange> pieces = new ArrayList<>();
        for (FlowChange change : trail.taken()) {
            change.documents().forEach(document -> pieces.add(FlowChange.of(List.of(document), List.of())));
            change.links().forEach(link -> pieces.add(FlowChange.of(List.of(), List.of(link))));
        }
        Collections.shuffle(pieces, random);

        MainLine shuffled = pieces.stream().reduce(MainLine.empty(), MainLine::with, (one, other) -> other);

        assertThat(shuffled).isEqualTo(trail.flow());
        assertThat(Balances.of(shuffled).lines(ORDER))
                .isEqualTo(trail.balances().lines(ORDER));
        assertThat(FlowChart.of(shuffled, ORDER).svg())
                .isEqualTo(FlowChart.of(trail.flow(), ORDER).svg());
    }

    @Property(seed = "20240601", tries = 60)
    void itReadsBackByteForByte(@ForAll("trails") PaperTrail trail) {
        LtcJson json = LtcJson.standard().with(FlowJson.formats());
        String text = json.write(trail.flow());

        MainLine again = json.read("main line", text, MainLine.class);

        assertThat(again).isEqualTo(trail.flow());
        assertThat(json.write(again)).isEqualTo(text);
    }

    @Property(seed = "20240601", tries = 60)
    void sharesInMainLinesAddUpToOne(@ForAll("trails") PaperTrail trail) {
        for (FlowDocument document : trail.flow().documents()) {
            Map<MainLineId, Ratio> shares = trail.flow().mainLines(document.ref());
            assertThat(shares.values().stream().reduce(Ratio.ZERO, Ratio::plus)).isEqualTo(Ratio.ONE);
            assertThat(shares).containsOnlyKeys(MainLineId.of("ORDER:4711"));
        }
    }

    @Property(seed = "20240601", tries = 100)
    void whatGrewBeforeIsUntouchedByWhatGrowsFromIt(@ForAll("trails") PaperTrail trail) {
        MainLine before = trail.flow();
        List<FlowLink> links = before.links();

        MainLine after = before.with(FlowFixtures.delivery(999, PaperTrail.line(0), 1));

        assertThat(before.links()).isEqualTo(links);
        assertThat(after.links()).hasSize(links.size() + 1);
    }
}
