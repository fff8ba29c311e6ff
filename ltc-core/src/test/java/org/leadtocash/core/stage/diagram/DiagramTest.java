package org.leadtocash.core.stage.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramTest {
    private static final Role OM = Role.of("OM");
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final StageModel MODEL = StageModel.of("order", "1.0.0", DocType.ORDER)
            .roles(OM)
            .state("DRAFT", State.Builder::initial)
            .state("CHECKING", stage -> stage.order(1))
            .state("CREDIT_OPEN", stage -> stage.initial().within("CHECKING").region("CREDIT"))
            .state("CREDIT_OK", stage -> stage.within("CHECKING").region("CREDIT"))
            .state("TRADE_OPEN", stage -> stage.initial().within("CHECKING").region("TRADE"))
            .state("TRADE_OK", stage -> stage.within("CHECKING").region("TRADE"))
            .state("RELEASED", State.Builder::done)
            .on("submit")
            .from("DRAFT")
            .to("CHECKING")
            .roles(OM)
            .on("credit.ok")
            .from("CREDIT_OPEN")
            .to("CREDIT_OK")
            .on("trade.ok")
            .from("TRADE_OPEN")
            .to("TRADE_OK")
            .auto("release")
            .from("CHECKING")
            .to("RELEASED")
            .in("CREDIT_OK")
            .in("TRADE_OK")
            .build();
    private static final StageMachine MACHINE = StageMachine.of(MODEL);

    private static Instance draft() {
        return MACHINE.start("order", DocRef.of(DocType.ORDER, "1"), MainLineId.of("ML"), Context.at(NOW))
                .next();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void mermaidShowsStagesWithinStagesAndWhatIsBlocked() {
        Diagram diagram = Diagram.of(MODEL).at(draft()).blocked(MACHINE.explain(draft(), Context.at(NOW)));

        assertThat(diagram.mermaid()).isEqualTo("""
                stateDiagram-v2
                  state "DRAFT" as DRAFT
                  [*] --> DRAFT
                  state "CHECKING" as CHECKING {
                    state "CREDIT_OPEN" as CREDIT_OPEN
                    [*] --> CREDIT_OPEN
                    state "CREDIT_OK" as CREDIT_OK
                    --
                    state "TRADE_OPEN" as TRADE_OPEN
                    [*] --> TRADE_OPEN
                    state "TRADE_OK" as TRADE_OK
                  }
                  state "RELEASED" as RELEASED
                  DRAFT --> CHECKING : submit (blocked)
                  CREDIT_OPEN --> CREDIT_OK : credit.ok
                  TRADE_OPEN --> TRADE_OK : trade.ok
                  CHECKING --> RELEASED : [release]
                  RELEASED --> [*]
                  classDef current stroke-width:4px
                  class DRAFT current
                """);
    }

    @Test
    void everyStageIsABoxAndNoTwoLieOnEachOther() throws Exception {
        Document svg = parsed(Diagram.of(MODEL).svg());
        List<String> places = elements(svg, "rect").stream()
                .map(box -> box.getAttribute("x") + "," + box.getAttribute("y"))
                .toList();

        assertThat(places).hasSize(MODEL.states().size()).doesNotHaveDuplicates();
        assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                .contains("DRAFT", "CREDIT_OK", "submit", "[release]");
    }

    @Test
    void whereADocumentStandsWhatIsBlockedAndHowManyThereAreIsSeen() throws Exception {
        Diagram diagram = Diagram.of(MODEL)
                .at(draft())
                .blocked(MACHINE.explain(draft(), Context.at(NOW)))
                .counted(Map.of("DRAFT", 12L, "RELEASED", 3L))
                .labelled(Map.of("DRAFT", "Entwurf <A&B>"));
        Document svg = parsed(diagram.svg());

        assertThat(elements(svg, "rect").stream()
                        .filter(box -> box.getAttribute("class").contains("current")))
                .hasSize(1);
        assertThat(elements(svg, "path").stream()
                        .filter(way -> way.getAttribute("class").equals("way blocked")))
                .hasSize(1);
        assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                .contains("Entwurf <A&B> (12)", "RELEASED (3)");
    }

    @Test
    void theSamePictureHasTheSameBytes() {
        assertThat(Diagram.of(MODEL).at(draft()).svg())
                .isEqualTo(Diagram.of(MODEL).at(draft()).svg());
    }

    @Test
    void aModelWithoutACurrentStageHasNone() throws Exception {
        assertThat(Diagram.of(MODEL).mermaid()).doesNotContain("classDef");
        assertThat(elements(parsed(Diagram.of(MODEL).svg()), "title").get(0).getTextContent())
                .isEqualTo("order@1.0.0");
    }
}
