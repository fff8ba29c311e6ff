package org.leadtocash.core.stage.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.fact.FactKind.PERCENT;
import static org.leadtocash.core.fact.FactKind.TEXT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.StageModelBuilder;
import org.leadtocash.core.stage.model.State;

/** A quote that sales abroad writes and the back office at home prices. */
class OutlookTest {
    private static final Role SALES = Role.of("SALES");
    private static final Role BACK = Role.of("BACK");
    private static final FactSchema FACTS = FactSchema.of(
            FactType.of("customer", TEXT),
            FactType.of("cost", TEXT),
            FactType.of("billTo.name", TEXT),
            FactType.of("lines/*/discount", PERCENT));
    private static final StageModel MODEL = quote("1.0.0").build();
    private static final StageMachine MACHINE = StageMachine.of(MODEL);
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");

    private static StageModelBuilder quote(String version) {
        StageModelBuilder model = StageModel.of("quote", version, DocType.QUOTE)
                .facts(FACTS)
                .roles(SALES, BACK)
                .state(
                        "DRAFT",
                        stage -> stage.initial()
                                .exitRequires("customer", "lines")
                                .access("cost", State.Access.HIDE)
                                .access(SALES, "customer", State.Access.WRITE)
                                .access(SALES, "billTo.**", State.Access.WRITE)
                                .access(BACK, "cost", State.Access.WRITE)
                                .access(BACK, "lines/*/discount", State.Access.REQUIRED))
                .state("PRICED", stage -> stage.entryRequires("cost"))
                .state("SENT", State.Builder::done);
        model.on("price").from("DRAFT").to("PRICED").roles(BACK);
        model.on("send").from("PRICED").to("SENT").roles(SALES);
        model.on("recall").from("PRICED").to("DRAFT").roles(SALES);
        return model;
    }

    private static Instance draft() {
        return MACHINE.start("quote", DocRef.of(DocType.QUOTE, "1"), MainLineId.of("ML"), Context.at(NOW))
                .next();
    }

    private static Context by(Role role) {
        return Context.at(NOW).by(Actor.of("ann", role)).with(Facts.none(FACTS).with("customer", "C-1"));
    }

    @Test
    void thePlanNamesWhatIsMissingOnEveryStep() {
        Plan plan = Outlook.of(MACHINE).plan(draft(), "SENT", by(SALES)).orElseThrow();

        assertThat(plan.events()).containsExactly("price", "send");
        assertThat(plan.steps().get(0).facts()).containsExactly("cost", "lines");
        assertThat(plan.steps().get(0).roles()).containsExactly(BACK);
        assertThat(plan.steps().get(1).missing().isEmpty()).isTrue();
        assertThat(Outlook.of(MACHINE)
                        .plan(draft(), "DRAFT", by(SALES))
                        .orElseThrow()
                        .steps())
                .isEmpty();
        assertThat(Outlook.of(MACHINE).plan(draft(), "NOWHERE", by(SALES))).isEmpty();
    }

    @Test
    void peopleInTheSameStageSeeAndFillInDifferentThings() {
        Form sales = Outlook.of(MACHINE).form(draft(), by(SALES));
        Form back = Outlook.of(MACHINE).form(draft(), by(BACK));

        assertThat(sales.field("cost")).isEmpty();
        assertThat(sales.field("customer").orElseThrow().isWritable()).isTrue();
        assertThat(sales.field("billTo.name").orElseThrow().group()).isEqualTo("billTo");
        assertThat(sales.toFillIn()).isEmpty();
        assertThat(back.field("cost").orElseThrow().isWritable()).isTrue();
        assertThat(back.field("customer").orElseThrow().access()).isEqualTo(State.Access.READ);
        assertThat(back.toFillIn()).containsExactly("lines/*/discount");
    }

    @Test
    void whatWouldHappenIsToldWithoutAnythingHappening() {
        Context back = by(BACK).with(Facts.none(FACTS)
                .with("customer", "C-1")
                .with("cost", "9")
                .with("lines/10/discount", BigDecimal.ONE));

        assertThat(Outlook.of(MACHINE)
                        .simulate(draft(), List.of(Event.of("send"), Event.of("price"), Event.of("send")), back)
                        .stream()
                        .map(decision -> decision.isAccepted()))
                .containsExactly(false, true, false);
    }

    @Test
    void theGridSaysWhoMaySendWhatWhere() {
        assertThat(Outlook.events(MODEL).csv())
                .isEqualTo(String.join(
                        "\r\n",
                        "role,stage,price,send,recall",
                        "BACK,DRAFT,price,,",
                        "BACK,PRICED,,,",
                        "BACK,SENT,,,",
                        "SALES,DRAFT,,,",
                        "SALES,PRICED,,send,recall",
                        "SALES,SENT,,,",
                        ""));
        assertThat(Outlook.facts(MODEL).rows().get(0))
                .containsExactly("BACK", "DRAFT", "READ", "WRITE", "READ", "REQUIRED");
        assertThat(new Matrix(List.of("a<b"), List.of(List.of("x&y"))).html())
                .isEqualTo("<table>\n<tr><th>a&lt;b</th></tr>\n<tr><td>x&amp;y</td></tr>\n</table>\n");
        assertThat(new Matrix(List.of("a"), List.of(List.of("x,\"y\""))).csv()).isEqualTo("a\r\n\"x,\"\"y\"\"\"\r\n");
    }

    @Test
    void modelsDifferByNameAndNotByPlace() {
        StageModelBuilder changed = quote("1.1.0");
        changed.on("lose").from("DRAFT").to("SENT").roles(SALES);

        assertThat(Outlook.diff(MODEL, changed.build()).changes().stream().map(ModelDiff.Change::toString))
                .contains("/version: \"1.0.0\" -> \"1.1.0\"", "/transitions/lose/to: - -> \"SENT\"")
                .allMatch(change -> change.startsWith("/version") || change.startsWith("/transitions/lose/"));
        assertThat(Outlook.diff(MODEL, MODEL).isEmpty()).isTrue();
    }

    @Test
    void whoMayActOnADocumentIsAPartOfTheOrganisation() {
        Organisation group = Organisation.builder("group")
                .version("1")
                .asOf(LocalDate.of(2023, 1, 1))
                .entity(LegalEntity.of("FR01", "FR", "FR", CurrencyUnit.EUR))
                .unit(OrgUnit.of("FR-SALES", "Sales", "FR01"))
                .unit(OrgUnit.of("FR-BACK", "Back office", "FR01"))
                .post(Post.of("P", "FR-SALES")
                        .withRole(SALES)
                        .withRole(Role.of("OTHER"))
                        .withHolder("ann"))
                .build();
        Actor ann = Actor.of(group.at(LocalDate.of(2023, 1, 16)), "ann");
        Scope scope = Outlook.scope(MODEL, ann);
        Instance priced = draft().toBuilder()
                .standing(List.of("PRICED"), Map.of("PRICED", NOW))
                .build();

        for (String unit : List.of("FR-SALES", "FR-BACK")) {
            Optional<DocumentScope> place =
                    Optional.of(group.at(LocalDate.of(2023, 1, 16)).place(OrgRef.unit(unit)));
            boolean acts = MACHINE.decide(
                            priced, Event.of("send"), Context.at(NOW).by(ann).standing(place.get()))
                    .isAccepted();
            assertThat(scope.covers(place.get())).isEqualTo(acts);
        }
        assertThat(Outlook.scope(MODEL, Actor.of("x", SALES))).isEqualTo(Scope.all());
        assertThat(Outlook.scope(MODEL, Actor.of("x", Role.of("OTHER")))).isEqualTo(Scope.none());
    }
}
