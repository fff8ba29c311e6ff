package org.leadtocash.core.stage;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.organisation.Role;

/** The codes that the machine says, and the findings that are said in more than one place. */
final class StageCodes {
    static final FindingCode MODEL_MISMATCH = FindingCode.of("stage.model-mismatch");
    static final FindingCode STAGE_UNKNOWN = FindingCode.of("stage.unknown-stage");
    static final FindingCode OTHER_DOCUMENT = FindingCode.of("stage.other-document");
    static final FindingCode STALE = FindingCode.of("stage.stale");
    static final FindingCode DUPLICATE = FindingCode.of("stage.duplicate-event");
    static final FindingCode IGNORED = FindingCode.of("stage.event-ignored");
    static final FindingCode CONDITION_FALSE = FindingCode.of("stage.condition-false");
    static final FindingCode PENDING = FindingCode.of("stage.pending");
    static final FindingCode AUTO_PENDING = FindingCode.of("stage.auto-pending");
    static final FindingCode AUTO_LOOP = FindingCode.of("stage.auto-loop");
    static final FindingCode ROLE_MISSING = FindingCode.of("stage.role-missing");
    static final FindingCode SEPARATION = FindingCode.of("stage.separation-of-duties");
    static final FindingCode FACT_MISSING = FindingCode.of("stage.fact-missing");
    static final FindingCode GUARD_FAILED = FindingCode.of("stage.guard-failed");
    static final FindingCode GUARD_ERROR = FindingCode.of("stage.guard-error");
    static final FindingCode REASON_MISSING = FindingCode.of("stage.reason-missing");
    static final FindingCode REASON_UNKNOWN = FindingCode.of("stage.unknown-reason");
    static final FindingCode WINDOW_CLOSED = FindingCode.of("stage.window-closed");
    static final FindingCode NOT_HELD = FindingCode.of("stage.not-held");

    private static final FindingCode ASK_ROLE = FindingCode.of("stage.ask-role");
    private static final FindingCode SUPPLY_FACT = FindingCode.of("stage.supply-fact");
    private static final FindingCode GIVE_REASON = FindingCode.of("stage.give-reason");

    private StageCodes() {}

    static Finding factMissing(Subject document, String path) {
        return Finding.of(FACT_MISSING, Severity.BLOCK, document.at(path))
                .reference("fact", path)
                .remedy(supply(path))
                .build();
    }

    static Remedy supply(String path) {
        return Remedy.of(SUPPLY_FACT).reference("fact", path).build();
    }

    static Remedy ask(Role role) {
        return Remedy.of(ASK_ROLE).reference("role", role.code()).build();
    }

    static Remedy giveReason(String list) {
        return Remedy.of(GIVE_REASON).reference("list", list).build();
    }
}
