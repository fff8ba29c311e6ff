package org.leadtocash.core.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.quantity.UnitConversions;

/** Whatever documents and links there are, clean deals, spoilt ones or a tangle, the rules say what their definitions say. */
class RulesLawsTest {
    private static final FlowRules RULES = FlowRules.standard().withUnits(UnitConversions.of(WholeDeal.BOX));

    /** Some documents, some links. */
    private record Papers(Map<DocRef, FlowDocument> documents, List<FlowLink> links, Dirt dirt) {
        MainLine flow() {
            return MainLine.empty().with(FlowChange.of(List.copyOf(documents.values()), links));
        }

        Papers spoilt() {
            Papers other = new Papers(new LinkedHashMap<>(documents), new ArrayList<>(links), dirt);
            dirt.spoil(other.documents, other.links);
            return other;
        }

        @Override
        public String toString() {
            return documents.values() + "\n" + links;
        }
    }

    private static Papers deal(long seed, int dirt) {
        Random random = new Random(seed);
        WholeDeal deal = new WholeDeal(random);
        Papers papers = new Papers(deal.documents, deal.links, new Dirt(random));
        for (int i = 0; i < dirt; i++) {
            papers = papers.spoilt();
        }
        return papers;
    }

    private static Papers tangle(long seed, int size) {
        Tangle tangle = new Tangle(seed, size);
        return new Papers(tangle.documents, tangle.links, new Dirt(new Random(seed)));
    }

    @Provide
    Arbitrary<Papers> clean() {
        return Arbitraries.longs().map(seed -> deal(seed, 0));
    }

    @Provide
    Arbitrary<Papers> dirty() {
        Arbitrary<Papers> deals = Arbitraries.longs()
                .flatMap(seed -> Arbitraries.integers().between(1, 6).map(dirt -> deal(seed, dirt)));
        Arbitrary<Papers> tangles = Arbitraries.longs()
                .flatMap(seed -> Arbitraries.integers().between(0, 30).map(size -> tangle(seed, size)));
        return Arbitraries.oneOf(deals, deals, tangles);
    }

    @Property(seed = "20240601", tries = 300)
    void aCleanDealBreaksNoRule(@ForAll("clean") Papers papers) {
        assertThat(RULES.findings(papers.flow())).isEmpty();
        assertThat(SlowRules.broken(papers.documents, papers.links, WholeDeal.BOX))
                .isEmpty();
    }

    @Property(seed = "20240601", tries = 1_500)
    void theRulesSayWhatTheirDefinitionsSay(@ForAll("dirty") Papers papers) {
        assertThat(Told.of(RULES.findings(papers.flow())))
                .isEqualTo(SlowRules.broken(papers.documents, papers.links, WholeDeal.BOX));
    }

    @Property(seed = "20240601", tries = 300)
    void everyFindingIsDeclared(@ForAll("dirty") Papers papers) {
        assertThat(FlowFixtures.againstTheCatalogue(RULES.findings(papers.flow())))
                .isEmpty();
    }

    @Property(seed = "20240601", tries = 150)
    void whatOneDocumentIsToldIsPartOfWhatAllAreTold(@ForAll("dirty") Papers papers) {
        MainLine flow = papers.flow();
        List<Finding> all = RULES.findings(flow).list();
        for (FlowDocument document : flow.documents()) {
            assertThat(all).containsAll(RULES.findings(flow, document.ref()));
        }
    }

    /** A new state of a document, a new link, or one that is taken back. */
    @Property(seed = "20240601", tries = 600)
    void aChangeIsRefusedForWhatItBreaksAndForNothingElse(@ForAll("dirty") Papers papers) {
        Papers next = papers.spoilt();
        List<FlowDocument> documents = new ArrayList<>(next.documents.values());
        documents.removeAll(papers.documents.values());
        List<FlowLink> links = without(next.links, papers.links);
        List<FlowLink> withdrawn = without(papers.links, next.links);
        FlowChange change = new FlowChange(documents, links, withdrawn);
        MainLine before = papers.flow();
        List<Finding> old = RULES.findings(before).list();
        List<Finding> fresh = RULES.findings(before.with(change)).stream()
                .filter(finding -> old.stream().noneMatch(other -> isNoWorse(finding, other)))
                .toList();

        assertThat(RULES.accept(before, change).findings().list()).isEqualTo(fresh);
    }

    /** One copy less for each copy of the others. */
    private static List<FlowLink> without(List<FlowLink> links, List<FlowLink> others) {
        List<FlowLink> rest = new ArrayList<>(links);
        others.forEach(rest::remove);
        return rest;
    }

    /** Told before of the same subject, and by no more; a size in another unit is another thing. */
    private static boolean isNoWorse(Finding now, Finding before) {
        if (!now.code().equals(before.code()) || !now.subject().equals(before.subject())) {
            return false;
        }
        Optional<String> size = Stream.of("over", "open", "documents", "count", "times")
                .filter(name -> now.param(name).isPresent())
                .findFirst();
        if (size.isEmpty()) {
            return now.params().equals(before.params());
        }
        String more = now.param(size.get()).orElseThrow().text();
        String less = before.param(size.get()).orElseThrow().text();
        return more.replaceAll("[-0-9.]", "").equals(less.replaceAll("[-0-9.]", ""))
                && new BigDecimal(more.replaceAll("[^0-9.]", ""))
                                .compareTo(new BigDecimal(less.replaceAll("[^0-9.]", "")))
                        <= 0;
    }
}
