/**
 * Stages: where a document stands in its life, which steps lead on, who may take them and why not.
 * {@link org.leadtocash.core.stage.StageMachine} is the entry point.
 *
 * <p>A quote is drafted, priced, approved, sent and accepted; an order is checked and released. Each such life is a state
 * machine, a {@link org.leadtocash.core.stage.model.StageModel}: stages, and steps between them that answer to events. A
 * step asks for a role, for facts, for somebody else than the one who took another step, for verdicts of other engines, for
 * conditions that must hold. Models are data, the same in Java and in JSON, checked as a whole when they are loaded.
 *
 * <p>The machine is a pure function. It takes an {@link org.leadtocash.core.stage.instance.Instance} (where one document
 * stands, a few hundred bytes for the host to store), an {@link org.leadtocash.core.stage.model.Event} and a
 * {@link org.leadtocash.core.stage.instance.Context} (the moment, the actor, facts, verdicts, clearances), and returns a
 * {@link org.leadtocash.core.stage.Decision}: {@link org.leadtocash.core.stage.Accepted} with the next instance, commands
 * for the host and an entry for the audit, or {@link org.leadtocash.core.stage.Refused} with every reason at once, not the
 * first. What is not known refuses as pending: an unknown discount never approves itself.
 *
 * <p>An instance names the exact model it lives by, by hash, and so is never moved by an upgrade. Its audit is a chain of
 * hashes from which {@link org.leadtocash.core.stage.StageMachine#replay} rebuilds it.
 */
package org.leadtocash.core.stage;
