package org.leadtocash.core.stage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.expression.Expression.path;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationBuilder;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

class ModelAnalysisTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final String SOUND = """
        {"schema":"stage-model/1.0","id":"sample","version":"1.0.0","docType":"SAMPLE","owner":"SM",
         "facts":[{"path":"amount","kind":"DECIMAL"},{"path":"poNo","kind":"TEXT"}],
         "roles":["AR","DD","SM"],"reasonLists":{"why":["PRICE"]},"measures":{"value":["amount"]},
         "gates":[{"id":"PRICE","bands":[{"roles":["DD"]}],"requestedBy":["submit"]}],
         "slas":[{"id":"reply","calendar":"C","startOn":["CHECK"],"stopOn":["DONE"],"duration":"PT8H","raises":"late"}],
         "states":[
          {"id":"DRAFT","kind":"INITIAL","exitRequired":["poNo"],"fieldAccess":{"AR":{"**":"WRITE"}},"external":{"tmf":"draft"}},
          {"id":"CHECK","external":{"tmf":"checking"}},
          {"id":"LATE","external":{"tmf":"late"}},
          {"id":"DONE","kind":"FINAL_OK","external":{"tmf":"done"}},
          {"id":"LOST","kind":"FINAL_LOST","external":{"tmf":"lost"}}],
         "transitions":[
          {"id":"submit","event":"submit","from":["DRAFT"],"to":"CHECK","roles":["AR","DD"],
           "when":{"gt":[{"path":"amount"},{"const":"10"}]}},
          {"id":"submitSmall","event":"submit","from":["DRAFT"],"to":"DONE","roles":["AR"],
           "when":{"le":[{"path":"amount"},{"const":"10"}]}},
          {"id":"approve","event":"approve","from":["CHECK","LATE"],"to":"DONE","gates":["PRICE"],
           "roles":["DD","SM"],"notActorOf":["submit"]},
          {"id":"late","event":"late","from":["CHECK"],"to":"LATE","kind":"TIMEOUT"},
          {"id":"cancel","event":"cancel","from":["*"],"to":"LOST","kind":"CANCEL","reasonList":"why"}]}
        """;
    private static final Organisation FULL = organisation("AR ann", "DD dan", "SM sam", "DD deb");

    private static Organisation organisation(String... holders) {
        OrganisationBuilder builder = Organisation.builder("group")
                .asOf(DAY)
                .entity(LegalEntity.of("E1", "Maker", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("sales", "Sales", "E1"));
        for (int i = 0; i < holders.length; i++) {
            String[] holder = holders[i].split(" ", -1);
            builder.post(Post.of("P" + i, "sales").withRole(Role.of(holder[0])).withHolder(holder[1]));
        }
        return builder.build();
    }

    private static Set<String> rules(String json, Organisation organisation) {
        StageModel model = StageModel.read("m.json", new StringReader(json));
        Set<String> rules = new TreeSet<>();
        for (Finding finding : ModelAnalysis.of(model).in(organisation, DAY).findings()) {
            rules.add(finding.source().orElseThrow().rule());
        }
        return rules;
    }

    private static String changed(String... edits) {
        String json = SOUND;
        for (int i = 0; i < edits.length; i += 2) {
            assertThat(json).contains(edits[i]);
            json = json.replace(edits[i], edits[i + 1]);
        }
        return json;
    }

    @Test
    void aModelInWhichAllIsSettledIsFoundFaultless() {
        assertThat(rules(SOUND, FULL)).isEmpty();
    }

    private static Arguments row(String rules, Organisation organisation, String... edits) {
        return Arguments.of(rules, organisation, changed(edits));
    }

    static Stream<Arguments> slips() {
        String step = "{\"id\":\"late\",";
        String cancel = "\"from\":[\"*\"],\"to\":\"LOST\"";
        String rings = "{\"id\":\"in\",\"event\":\"in\",\"from\":[\"CHECK\"],\"to\":\"R1\"},"
                + "{\"id\":\"on\",\"event\":\"on\",\"from\":[\"R1\"],\"to\":\"R2\"},"
                + "{\"id\":\"back\",\"event\":\"back\",\"from\":[\"R2\"],\"to\":\"R1\"},";
        String ring = "{\"id\":\"R1\",\"external\":{\"tmf\":\"r\"}},{\"id\":\"R2\",\"external\":{\"tmf\":\"r\"}},";
        String auto = "{\"id\":\"%s\",\"kind\":\"AUTO\",\"from\":[\"%s\"],\"to\":\"%s\"%s},";
        return Stream.of(
                row(
                        "[S04, V04]",
                        FULL,
                        cancel,
                        "\"from\":[\"DRAFT\",\"CHECK\",\"LATE\"],\"to\":\"LOST\"",
                        "{\"id\":\"DONE\"",
                        ring + "{\"id\":\"DONE\"",
                        step,
                        rings + step),
                row("[]", FULL, "{\"id\":\"DONE\"", ring + "{\"id\":\"DONE\"", step, rings + step),
                row(
                        "[S05]",
                        FULL,
                        "\"when\":{\"gt\":[{\"path\":\"amount\"},{\"const\":\"10\"}]}",
                        "\"required\":[\"amount\"]"),
                row(
                        "[S06]",
                        FULL,
                        "\"le\":[{\"path\":\"amount\"},{\"const\":\"10\"}]",
                        "\"le\":[{\"path\":\"amount\"},{\"const\":\"11\"}]"),
                row(
                        "[]",
                        FULL,
                        "\"le\":[{\"path\":\"amount\"},{\"const\":\"10\"}]",
                        "\"lt\":[{\"path\":\"amount\"},{\"const\":\"9\"}]"),
                row(
                        "[S07]",
                        FULL,
                        step,
                        auto.formatted("a1", "CHECK", "LATE", "") + auto.formatted("a2", "LATE", "CHECK", "") + step),
                row(
                        "[S07]",
                        FULL,
                        step,
                        auto.formatted("a1", "CHECK", "LATE", ",\"when\":{\"exists\":{\"path\":\"poNo\"}}")
                                + auto.formatted("a2", "LATE", "CHECK", "")
                                + step),
                row(
                        "[]",
                        FULL,
                        step,
                        auto.formatted("a1", "CHECK", "LATE", ",\"when\":{\"exists\":{\"path\":\"poNo\"}}")
                                + auto.formatted(
                                        "a2", "LATE", "CHECK", ",\"when\":{\"not\":{\"exists\":{\"path\":\"poNo\"}}}")
                                + step),
                row("[P01]", organisation("DD dan", "SM sam", "DD deb")),
                row("[O02]", organisation("AR ann", "DD dan", "DD deb")),
                row(
                        "[P01, P02, P05]",
                        organisation("AR ann", "SM sam"),
                        cancel,
                        cancel + ",\"roles\":[\"DD\"]",
                        "\"DD\",\"SM\"],\"not",
                        "\"DD\"],\"not",
                        "\"kind\":\"TIMEOUT\"",
                        "\"kind\":\"FORWARD\",\"roles\":[\"DD\"]"),
                row("[O02, P03]", organisation("AR ann", "DD dan")),
                row("[O02, P03]", organisation("DD dan"), "\"AR\",\"DD\"],", "\"DD\"],", ",\"roles\":[\"AR\"],", ","),
                row("[P05]", FULL, ",\"requestedBy\":[\"submit\"]", ""),
                row(
                        "[D01]",
                        FULL,
                        "\"fieldAccess\":{\"AR\":{\"**\":\"WRITE\"}}",
                        "\"fieldAccess\":{\"AR\":{\"amount\":\"WRITE\"}}"),
                row("[D02]", FULL, "{\"id\":\"CHECK\",", "{\"id\":\"CHECK\",\"exitRequired\":[\"amount\"],"),
                row(
                        "[]",
                        FULL,
                        "{\"id\":\"CHECK\",",
                        "{\"id\":\"CHECK\",\"exitRequired\":[\"poNo\"],",
                        "\"exitRequired\":[\"poNo\"],\"field",
                        "\"exitRequired\":[\"poNo\"],\"field"),
                row("[D03]", FULL, "{\"path\":\"poNo\",", "{\"path\":\"spare\",\"kind\":\"TEXT\"},{\"path\":\"poNo\","),
                row(
                        "[D04]",
                        FULL,
                        "\"fieldAccess\":{\"AR\":{\"**\":\"WRITE\"}}",
                        "\"fieldAccess\":{\"AR\":{\"poNo\":\"WRITE\"}}"),
                row("[D04]", FULL, "\"value\":[\"amount\"]", "\"value\":[]"),
                row(
                        "[T04]",
                        FULL,
                        "\"to\":\"LATE\",\"kind\":\"TIMEOUT\"",
                        "\"to\":\"CHECK\",\"kind\":\"TIMEOUT\"},{\"id\":\"slow\",\"event\":\"slow\",\"from\":[\"CHECK\"],\"to\":\"LATE\",\"roles\":[\"AR\"]"),
                row("[V04]", FULL, cancel, "\"from\":[\"DRAFT\",\"CHECK\"],\"to\":\"LOST\""),
                row("[V05]", FULL, ",\"external\":{\"tmf\":\"late\"}", ""),
                row("[O01]", FULL, "\"owner\":\"SM\",", ""));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachRuleFindsWhatItIsForAndNothingElse(String rules, Organisation organisation, String json) {
        assertThat(rules(json, organisation)).hasToString(rules);
    }

    @Test
    void whatIsFoundSaysWhereAndWhatIsExpected() {
        StageModel model = StageModel.read("m.json", new StringReader(changed(",\"requestedBy\":[\"submit\"]", "")));

        assertThat(ModelAnalysis.of(model).findings().list())
                .singleElement()
                .hasToString("WARN stage.requester-may-approve file:model sample@1.0.0#/gates/0/requestedBy"
                        + " [found=\"who takes submit may decide at PRICE\","
                        + " expected=\"the step in requestedBy, or other roles\"]");
    }

    /** A long model with parallel regions, cancellations from anywhere, choices and automatic steps. */
    private static StageModel model(int stages) {
        StageModelBuilder model = StageModel.of("long", "1.0.0", DocType.ORDER)
                .facts(FactSchema.of(FactType.of("go", FactKind.BOOLEAN), FactType.of("poNo", FactKind.TEXT)))
                .roles(Role.of("OM"))
                .reasons("why", "X")
                .state("S0", stage -> stage.initial().access("**", State.Access.WRITE));
        for (int i = 1; i < stages; i++) {
            int at = i;
            model.state("S" + i, stage -> {
                if (at % 10 == 3) {
                    stage.within("S" + (at - 1)).initial();
                } else if (at % 10 == 9) {
                    stage.exitRequires("poNo");
                }
            });
        }
        model.state("DONE", State.Builder::done).state("LOST", State.Builder::lost);
        for (int i = 0; i < stages; i++) {
            String next = i + 1 < stages ? "S" + (i + 1) : "DONE";
            model.on("go", "go" + i).from("S" + i).to(next).roles(Role.of("OM"));
            if (i % 7 == 0) {
                model.auto("auto" + i).from("S" + i).to(next).when(path("go"));
            }
        }
        return model.on("cancel")
                .fromAny()
                .to("LOST")
                .kind(Transition.Kind.CANCEL)
                .reason("why")
                .build();
    }

    @Test
    void theWayThroughTenThousandStagesIsAsLongAsTheModel() {
        StageGraph half = new StageGraph(model(5_000));
        StageGraph whole = new StageGraph(model(10_000));
        assertThat(ModelAnalysis.of(half.model()).run(half).isEmpty()).isFalse();
        assertThat(ModelAnalysis.of(whole.model()).run(whole).isEmpty()).isFalse();

        assertThat(whole.visits()).isBetween(half.visits() * 19 / 10, half.visits() * 21 / 10);
        assertThat(whole.visits()).isLessThan(10_000 * 40);
    }
}
