package org.leadtocash.core.journey;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.Refused;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.gate.GateCondition;
import org.leadtocash.core.stage.gate.Ruling;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;

/**
 * Walks a document through a model by lines such as {@code submit AR/ben because=PRICE => IN_APPROVAL}: the event, the role
 * and person, what else is to be known, and the stages or, behind {@code not}, the reasons that follow.
 *
 * <p>At the start everything is known that can be, in some unremarkable way.
 */
final class Walker {
    static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2023, 1, 16);
    private static final MainLineId LINE = MainLineId.of("ML-1");

    private final StageMachine machine;
    private final StageModel model;
    private final DocVersion version;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final Set<String> notApplicable = new LinkedHashSet<>();
    private final Set<String> emptyLists = new LinkedHashSet<>();
    private final Set<String> silent = new LinkedHashSet<>();
    private Instant now = NOW;
    private final List<AuditEntry> audit = new ArrayList<>();
    private Instance instance;

    Walker(StageMachine machine, StageModel model) {
        this(machine, model, "1");
    }

    Walker(StageMachine machine, StageModel model, String number) {
        this.machine = machine;
        this.model = model;
        DocRef document = DocRef.of(model.docType(), number);
        this.version = new DocVersion(document, 1, ContentHash.of(new byte[] {1}));
        Accepted begun =
                machine.start(model.id(), document, LINE, Context.at(NOW).by(Actor.of("ann", Role.of("SYS"))));
        this.instance = begun.next();
        this.audit.add(begun.audit());
        for (FactType type : model.facts().types()) {
            String path = type.path().toString();
            if (type.path().group().equals("related") || type.path().group().equals("balances")) {
                emptyLists.add(type.path().group());
            } else if (path.equals("duplicateOf")) {
                notApplicable.add(path);
            } else {
                known.put(path.replace("*", "1"), usual(type));
            }
        }
        see();
    }

    private static Object usual(FactType type) {
        return switch (type.kind()) {
            case TEXT -> "words";
            case CODE -> type.codes().isEmpty() ? "CODE" : type.codes().get(0);
            case BOOLEAN -> true;
            case INTEGER, DECIMAL -> 80;
            case PERCENT -> new BigDecimal("20");
            case MONEY -> BigMoney.parse("EUR 900.00");
            case QUANTITY -> Quantity.parse("40 C62");
            case DATE -> TODAY;
            case INSTANT -> NOW;
            case REFERENCE -> "X-1";
            case COUNTRY -> "FR";
            case CURRENCY -> CurrencyUnit.EUR;
        };
    }

    private void see() {
        instance.config().forEach(leaf -> {
            seen.add(leaf);
            model.around(leaf).forEach(around -> seen.add(around.id()));
        });
    }

    Instance instance() {
        return instance;
    }

    /** Takes lines that go as told. */
    @CanIgnoreReturnValue
    Walker walked(String... lines) {
        for (String line : lines) {
            String wrong = take(line);
            if (!wrong.isEmpty()) {
                throw new AssertionError(line + ": " + wrong);
            }
        }
        return this;
    }

    /** The document as its audit rebuilds it. */
    Instance replayed() {
        return machine.replay(audit);
    }

    Set<String> taken() {
        return taken;
    }

    Set<String> seen() {
        return seen;
    }

    Facts facts() {
        FactsBuilder facts = Facts.builder(model.facts());
        emptyLists.forEach(facts::noRows);
        known.forEach(facts::with);
        notApplicable.forEach(facts::notApplicable);
        return facts.build();
    }

    Context by(Actor actor) {
        Context context = Context.at(now).by(actor).about(version).with(facts());
        for (String engine : List.of("credit", "compliance", "flow")) {
            if (!silent.contains(engine)) {
                context = context.with(Verdict.of(engine, version, now.plusSeconds(600), Findings.none()));
            }
        }
        return context;
    }

    /** Takes one line; what is wrong with what came of it, or nothing. */
    String take(String line) {
        String[] sides = line.split(" => ", 2);
        List<String> words = new ArrayList<>(Arrays.asList(sides[0].trim().split(" +")));
        boolean refused = words.remove("not");
        switch (words.get(0)) {
            case "know" -> know(words.get(1), words.get(2));
            case "forget" -> forget(words.get(1));
            case "na" -> notApplicable(words.get(1));
            case "document" -> document(words.get(1), words.get(2), words.get(3), words.size() > 4);
            case "later" -> now = now.plus(Duration.parse(words.get(1)));
            case "silent" -> silent.add(words.get(1));
            case "speaks" -> silent.remove(words.get(1));
            default -> {
                return event(words, refused, sides[1].trim());
            }
        }
        return "";
    }

    private void forget(String path) {
        known.remove(path);
        notApplicable.remove(path);
        emptyLists.remove(path);
    }

    private void notApplicable(String path) {
        forget(path);
        notApplicable.add(path);
    }

    private void document(String ref, String stage, String relation, boolean blocked) {
        know("related/" + ref + "/type", ref.substring(0, ref.indexOf(':')));
        know("related/" + ref + "/stage", stage);
        known.put("related/" + ref + "/relation", relation);
        known.put("related/" + ref + "/blocked", blocked);
    }

    private void know(String path, String text) {
        notApplicable.remove(path);
        FactKind kind = model.facts().type(path).orElseThrow().kind();
        Object value = switch (kind) {
            case BOOLEAN -> Boolean.valueOf(text);
            case MONEY -> BigMoney.parse(text.replace('_', ' '));
            case QUANTITY -> Quantity.parse(text.replace('_', ' '));
            case DATE ->
                text.startsWith("P") ? TODAY.plus(Period.parse(text)) : TODAY.minus(Period.parse(text.substring(1)));
            default -> kind.parse(text).orElseThrow();
        };
        known.put(path, value);
    }

    private String event(List<String> words, boolean refused, String expected) {
        Event event =
                words.get(0).equals("vote") || words.get(0).equals("met") ? ruling(words) : Event.of(words.remove(0));
        String[] who = words.remove(0).split("/");
        for (String word : words) {
            String[] pair = word.split("=", 2);
            if (pair[0].equals("because")) {
                event = event.because(pair[1]);
            } else {
                know(pair[0], pair[1]);
            }
        }
        Actor actor = Actor.of(
                who.length > 1 ? who[1] : who[0].toLowerCase(Locale.ROOT),
                Arrays.stream(who[0].split("\\+")).map(Role::of).toArray(Role[]::new));
        Decision decision = machine.decide(instance, event, by(actor));
        if (decision instanceof Accepted accepted) {
            instance = accepted.next();
            audit.add(accepted.audit());
            taken.addAll(accepted.path());
            see();
            return !refused && stands(expected) ? "" : "went to " + instance.config();
        }
        List<String> codes = ((Refused) decision)
                .findings().atLeast(Severity.REVIEW).stream()
                        .map(Finding::code)
                        .map(Object::toString)
                        .distinct()
                        .sorted()
                        .toList();
        List<String> wanted = Arrays.stream(expected.split(" +")).sorted().toList();
        return refused && codes.equals(wanted) ? "" : "refused: " + decision.findings();
    }

    private static Event ruling(List<String> words) {
        boolean votes = words.remove(0).equals("vote");
        String gate = words.remove(0);
        String said = words.remove(0);
        if (!votes) {
            return Event.of(Ruling.met(gate, Integer.parseInt(said)));
        }
        String[] outcome = said.split("/", 3);
        Ruling.Vote vote = Ruling.vote(gate, outcome[0]);
        return Event.of(
                outcome.length == 1
                        ? vote
                        : vote.on(new GateCondition(
                                "as agreed", Role.of(outcome[1]), Optional.empty(), Optional.of(outcome[2]))));
    }

    private boolean stands(String expected) {
        List<String> stages = List.of(expected.split(" +"));
        return instance.stage().equals(stages.get(0)) && instance.config().containsAll(stages);
    }
}
