package org.leadtocash.core.flow.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.flow.FlowFixtures.ORDER;
import static org.leadtocash.core.flow.FlowFixtures.START;
import static org.leadtocash.core.flow.FlowFixtures.TEN;
import static org.leadtocash.core.flow.FlowFixtures.day;
import static org.leadtocash.core.flow.FlowFixtures.delivered;
import static org.leadtocash.core.flow.FlowFixtures.delivery;
import static org.leadtocash.core.flow.FlowFixtures.doc;
import static org.leadtocash.core.flow.FlowFixtures.flow;
import static org.leadtocash.core.flow.FlowFixtures.invoice;
import static org.leadtocash.core.flow.FlowFixtures.order;
import static org.leadtocash.core.flow.FlowFixtures.payment;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
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

class FlowChartTest {

    private static MainLine deal() {
        return flow(
                FlowChange.of(order(10)),
                delivery(1, TEN, 4),
                delivery(2, TEN, 6),
                invoice(1, delivered(1), 4, "47.60"),
                payment(1, 1, "47.60"));
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aMainLineIsAFlowchart() {
        assertThat(FlowChart.of(deal(), doc(DocType.DELIVERY, 1)).mermaid()).isEqualTo("""
                        flowchart LR
                          n0["DELIVERY:1"]
                          n1["INVOICE:1<br/>EUR 47.60"]
                          n2["ORDER:4711<br/>EUR 100.00"]
                          n3["PAYMENT:1<br/>EUR 47.60"]
                          n0 -- "BILLS 4 C62 EUR 47.60" --> n1
                          n1 -- "PAYS EUR 47.60" --> n3
                          n2 -- "FULFILS 4 C62" --> n0
                        """);
    }

    @Test
    void aMainLineIsAGanttChart() {
        assertThat(FlowChart.of(deal(), ORDER).gantt()).isEqualTo("""
                        gantt
                          dateFormat YYYY-MM-DD
                          section ORDER
                          4711 :2023-01-02, 2023-01-03
                          section DELIVERY
                          1 :2023-01-03, 2023-01-04
                          2 :milestone, 2023-01-03, 0d
                          section INVOICE
                          1 :2023-01-04, 2023-01-05
                          section PAYMENT
                          1 :milestone, 2023-01-05, 0d
                        """);
    }

    @Test
    void theDrawingIsOneWellFormedFileThatNeedsNothingElse() throws Exception {
        String svg = FlowChart.of(deal(), ORDER).svg();
        Element root = parsed(svg);

        assertThat(texts(root, "text"))
                .contains(
                        "ORDER:4711", "DELIVERY:2", "INVOICE:1", "EUR 47.60", "FULFILS 6 C62", "BILLS 4 C62 EUR 47.60");
        assertThat(texts(root, "path")).hasSize(4 + 1);
        assertThat(svg).doesNotContain("href", "script", "url(http", "@import", "<style");
        assertThat(FlowChart.of(deal(), ORDER).svg()).isEqualTo(svg);
    }

    @Test
    void hostileNamesStayText() throws Exception {
        DocRef nasty = DocRef.of(DocType.ORDER, "<script>alert(\"1\")</script>&'; --> n1");
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(FlowDocument.of(nasty, START).withStatus(DocumentStatus.CANCELLED)));

        assertThat(texts(parsed(FlowChart.of(flow, nasty).svg()), "title")).contains(nasty + "");
        assertThat(FlowChart.of(flow, nasty).mermaid())
                .isEqualTo(
                        "flowchart LR\n  n0[\"ORDER:#lt;script#gt;alert(#quot;1#quot;)#lt;/script#gt;#amp;'; --#gt; n1"
                                + "<br/>CANCELLED\"]\n");
        assertThat(FlowChart.of(flow, nasty).gantt()).contains("  script alert( 1 ) /script  '  --  n1 :milestone");
    }

    @Test
    void circlesAndStrangersAreDrawnAsWell() throws Exception {
        DocRef other = doc(DocType.ORDER, 2);
        MainLine flow = MainLine.empty()
                .with(FlowChange.of(
                        FlowLink.of(LinkKind.AMENDS, NodeRef.of(ORDER), NodeRef.of(other), day(1)),
                        FlowLink.of(LinkKind.AMENDS, NodeRef.of(other), NodeRef.of(ORDER), day(1)),
                        FlowLink.of(LinkKind.AMENDS, NodeRef.of(ORDER), NodeRef.of(ORDER), day(1))));

        assertThat(texts(parsed(FlowChart.of(flow, ORDER).svg()), "text")).contains("ORDER:4711", "?", "AMENDS");
        assertThat(FlowChart.of(MainLine.empty(), ORDER).svg()).contains("ORDER:4711");
    }

    /** What undoes a document follows it; what closes a circle leads back to the earliest. */
    @Test
    void arrowsGoOnWhereverTheyCan() throws Exception {
        DocRef invoice = doc(DocType.INVOICE, 1);
        DocRef reversal = doc(DocType.of("CANCELLATION"), 1);
        MainLine flow = deal().with(FlowChange.of(
                FlowDocument.of(reversal, day(5)),
                FlowLink.of(LinkKind.REVERSES, NodeRef.of(invoice), NodeRef.of(reversal), day(5)),
                FlowLink.of(LinkKind.AMENDS, NodeRef.of(reversal), NodeRef.of(ORDER), day(5))));
        Element root = parsed(FlowChart.of(flow, ORDER).svg());
        List<Integer> lefts = new ArrayList<>();
        for (DocRef each : List.of(ORDER, doc(DocType.DELIVERY, 1), invoice, reversal)) {
            lefts.add(left(root, each));
        }

        assertThat(lefts).isSorted().doesNotHaveDuplicates();
    }

    private static int left(Element root, DocRef document) {
        NodeList titles = root.getElementsByTagName("title");
        for (int i = 1; i < titles.getLength(); i++) {
            if (titles.item(i).getTextContent().startsWith(document.toString())) {
                Element rect = (Element) ((Element) titles.item(i).getParentNode())
                        .getElementsByTagName("rect")
                        .item(0);
                return Integer.parseInt(rect.getAttribute("x"));
            }
        }
        throw new AssertionError(document + " is not drawn");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        List<FlowLink> links = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            links.add(FlowLink.of(LinkKind.FULFILS, NodeRef.of(ORDER), NodeRef.of(doc(DocType.DELIVERY, i)), day(1)));
        }
        FlowChart chart = FlowChart.of(MainLine.empty().with(FlowChange.of(List.of(), links)), ORDER);

        assertThat(chart.leftOut()).isEqualTo(301);
        assertThat(chart.svg()).contains(">+301<");
        assertThat(chart.mermaid()).contains("more[\"+301\"]");
        assertThat(chart).hasToString("chart of ORDER:4711, 200 documents, 301 left out");
    }
}
