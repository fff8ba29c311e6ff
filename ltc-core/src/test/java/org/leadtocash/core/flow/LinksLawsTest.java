package org.leadtocash.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/** Links in chunks are a sorted list. */
class LinksLawsTest {
    private static final DocRef ORDER = DocRef.of(DocType.ORDER, "1");

    @Provide
    Arbitrary<FlowLink> links() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(LinkKind.BILLS, LinkKind.FULFILS, LinkKind.RETURNS),
                        Arbitraries.integers().between(0, 30))
                .as((line, kind, to) -> FlowLink.of(
                        kind,
                        line == 0 ? NodeRef.of(ORDER) : NodeRef.of(ORDER.line("" + line)),
                        NodeRef.of(DocRef.of(DocType.INVOICE, "" + to)),
                        Instant.EPOCH));
    }

    @Provide
    Arbitrary<List<FlowLink>> many() {
        return links().list().ofMaxSize(300);
    }

    @Property(seed = "20240601", tries = 150)
    void theyAreASortedList(@ForAll("many") List<FlowLink> first, @ForAll("many") List<FlowLink> second) {
        Links links = Links.NONE;
        for (FlowLink link : first) {
            links = links.plus(link, FlowLink.LEAVING);
        }
        Links both = links.plusAll(second, FlowLink.LEAVING);
        List<FlowLink> plain = new ArrayList<>(first);
        plain.addAll(second);
        plain.sort(FlowLink.LEAVING);

        assertThat(links.size()).isEqualTo(first.size());
        assertThat(both.all()).isEqualTo(plain);
        for (int line = 0; line <= 5; line++) {
            NodeRef node = line == 0 ? NodeRef.of(ORDER) : NodeRef.of(ORDER.line("" + line));
            assertThat(both.where(link -> link.from().compareTo(node)))
                    .isEqualTo(plain.stream()
                            .filter(link -> link.from().equals(node))
                            .toList());
        }
    }

    @Property(seed = "20240601", tries = 60)
    void oneIsTakenOutOnce(@ForAll("many") List<FlowLink> all, @ForAll("links") FlowLink one) {
        Links links = Links.NONE.plusAll(all, FlowLink.LEAVING).plus(one, FlowLink.LEAVING);
        List<FlowLink> plain = new ArrayList<>(all);
        plain.sort(FlowLink.LEAVING);

        assertThat(links.minus(one).all()).isEqualTo(plain);
        assertThat(links.size()).isEqualTo(all.size() + 1);
    }
}
