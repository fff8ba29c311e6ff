package org.leadtocash.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;

/** Walks through every shipped model, as the files beside tell them, that together take every step and see every stage. */
class WalksTest {
    private static final StageMachine MACHINE = Journeys.machine(Journeys.placeholders());

    /** The walks of a model: a name behind a number sign, and the lines below it. */
    static Map<String, List<String>> walks(String model) {
        String name = "walks/" + model + ".txt";
        try (InputStream file = WalksTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            Map<String, List<String>> walks = new LinkedHashMap<>();
            List<String> walk = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("# ")) {
                    walk = new ArrayList<>();
                    walks.put(line.substring(2), walk);
                } else if (!line.isBlank()) {
                    walk.add(line);
                }
            }
            return walks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    List<DynamicTest> everyWalkGoesAsTold() {
        List<DynamicTest> tests = new ArrayList<>();
        for (StageModel model : Journeys.newest()) {
            walks(model.id())
                    .forEach((name, lines) ->
                            tests.add(DynamicTest.dynamicTest(model.id() + ": " + name, () -> walked(model, lines))));
        }
        return tests;
    }

    private static Walker walked(StageModel model, List<String> lines) {
        Walker walker = new Walker(MACHINE, model);
        for (String line : lines) {
            assertThat(walker.take(line)).as(line).isEmpty();
        }
        assertThat(walker.replayed()).isEqualTo(walker.instance());
        return walker;
    }

    @TestFactory
    List<DynamicTest> togetherTheyTakeEveryStepAndSeeEveryStage() {
        return Journeys.newest().stream()
                .map(model -> DynamicTest.dynamicTest(model.id(), () -> {
                    Set<String> taken = new TreeSet<>();
                    Set<String> seen = new TreeSet<>();
                    walks(model.id()).values().forEach(lines -> {
                        Walker walker = walked(model, lines);
                        taken.addAll(walker.taken());
                        seen.addAll(walker.seen());
                    });
                    assertThat(model.transitions().stream()
                                    .map(Transition::id)
                                    .filter(step -> !taken.contains(step))
                                    .collect(Collectors.toList()))
                            .as("steps that no walk takes")
                            .isEmpty();
                    assertThat(model.states().stream().map(State::id).filter(stage -> !seen.contains(stage)))
                            .as("stages that no walk sees")
                            .isEmpty();
                }))
                .toList();
    }
}
