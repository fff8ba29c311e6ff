package org.leadtocash.core.flow.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.pieces;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever is drawn, it can be read: read back from the drawing itself. */
class FlowChartLawsTest {
    private static final DocRef HUB = doc(DocType.CONTRACT, 0);

    /** A rectangle of the drawing. */
    private record Rect(int left, int top, int width, int height) {
        static Rect of(Element element) {
            return new Rect(
                    Integer.parseInt(element.getAttribute("x")),
                    Integer.parseInt(element.getAttribute("y")),
                    Integer.parseInt(element.getAttribute("width")),
                    Integer.parseInt(element.getAttribute("height")));
        }

        boolean overlaps(Rect other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }

        /** Whether a point stands on its left or right side. */
        boolean hasOnSide(int x, int y) {
            return (x == left || x == left + width) && y >= top && y <= top + height;
        }
    }

    /** What a drawing shows: boxes have round corners, labels have not. */
    private record Shown(Rect sheet, List<Rect> boxes, List<Rect> labels, List<int[]> arrows) {}

    private static Shown shown(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            List<Rect> boxes = new ArrayList<>();
            List<Rect> labels = new ArrayList<>();
            List<int[]> arrows = new ArrayList<>();
            NodeList rects = root.getElementsByTagName("rect");
            for (int i = 1; i < rects.getLength(); i++) {
                Element rect = (Element) rects.item(i);
                (rect.getAttribute("rx").isEmpty() ? labels : boxes).add(Rect.of(rect));
            }
            NodeList paths = root.getElementsByTagName("path");
            for (int i = 1; i < paths.getLength(); i++) {
                String[] numbers = ((Element) paths.item(i))
                        .getAttribute("d")
                        .replaceAll("[A-Z]", "")
                        .strip()
                        .split("\\s+");
                arrows.add(new int[] {
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[numbers.length - 2]),
                    Integer.parseInt(numbers[numbers.length - 1])
                });
            }
            Rect sheet = new Rect(
                    0, 0, Integer.parseInt(root.getAttribute("width")), Integer.parseInt(root.getAttribute("height")));
            return new Shown(sheet, boxes, labels, arrows);
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    /** A contract and all that may come of it: mostly onward, now and then back or in a circle. */
    private static MainLine flow(long seed, int size) {
        Random random = new Random(seed);
        List<DocType> types = List.of(DocType.ORDER, DocType.DELIVERY, DocType.INVOICE, DocType.PAYMENT);
        List<LinkKind> kinds = List.of(LinkKind.ORDERS, LinkKind.FULFILS, LinkKind.BILLS, LinkKind.REVERSES);
        List<FlowDocument> documents = new ArrayList<>(List.of(FlowDocument.of(HUB, day(0))));
        List<FlowLink> links = new ArrayList<>();
        for (int number = 1; number < size; number++) {
            FlowDocument document = FlowDocument.of(doc(types.get(random.nextInt(4)), number), day(number));
            document = random.nextInt(5) == 0 ? document.withStatus(DocumentStatus.CANCELLED) : document;
            BigMoney money = BigMoney.ofMinor(CurrencyUnit.EUR, random.nextInt(1_000_000));
            for (int times = random.nextInt(3); times >= 0; times--) {
                DocRef other = documents
                        .get(random.nextInt(random.nextBoolean() ? number : Math.min(number, 4)))
                        .ref();
                boolean back = times > 0 && random.nextInt(8) == 0;
                NodeRef from = NodeRef.of(back ? document.ref() : other);
                NodeRef to = NodeRef.of(back ? other : document.ref());
                FlowLink link = FlowLink.of(kinds.get(random.nextInt(4)), from, to, day(number));
                link = random.nextBoolean() ? link.withQuantity(pieces(random.nextInt(500))) : link;
                links.add(random.nextBoolean() ? link.withAmount(money) : link);
            }
            documents.add(random.nextBoolean() ? document.worth(money) : document);
        }
        return MainLine.empty().with(FlowChange.of(documents, links));
    }

    @Provide
    Arbitrary<Shown> drawings() {
        return Arbitraries.longs()
                .flatMap(seed -> Arbitraries.integers()
                        .between(1, 60)
                        .map(size -> shown(FlowChart.of(flow(seed, size), HUB).svg())));
    }

    @Property(seed = "20240601", tries = 150)
    void noTwoBoxesOverlapAndNoLabelCoversABoxOrAnotherLabel(@ForAll("drawings") Shown drawing) {
        List<Rect> all = new ArrayList<>(drawing.boxes());
        all.addAll(drawing.labels());
        for (int i = 0; i < all.size(); i++) {
            for (Rect other : all.subList(0, i)) {
                assertThat(all.get(i).overlaps(other))
                        .as(all.get(i) + " and " + other)
                        .isFalse();
            }
        }
    }

    @Property(seed = "20240601", tries = 150)
    void everythingLiesOnTheSheet(@ForAll("drawings") Shown drawing) {
        List<Rect> all = new ArrayList<>(drawing.boxes());
        all.addAll(drawing.labels());
        for (Rect each : all) {
            assertThat(each.left()).isNotNegative();
            assertThat(each.top()).isNotNegative();
            assertThat(each.left() + each.width())
                    .isLessThanOrEqualTo(drawing.sheet().width());
            assertThat(each.top() + each.height())
                    .isLessThanOrEqualTo(drawing.sheet().height());
        }
    }

    @Property(seed = "20240601", tries = 150)
    void everyArrowBeginsAndEndsAtABox(@ForAll("drawings") Shown drawing) {
        assertThat(drawing.labels()).hasSameSizeAs(drawing.arrows());
        for (int[] arrow : drawing.arrows()) {
            assertThat(drawing.boxes()).anyMatch(box -> box.hasOnSide(arrow[0], arrow[1]));
            assertThat(drawing.boxes()).anyMatch(box -> box.hasOnSide(arrow[2], arrow[3]));
        }
    }
}
