package org.leadtocash.core.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.model.StageModel;

/** In which role an actor may do something with a document: everywhere, or by a post or a loan that reaches it. */
final class Authority {
    private final StageModel model;
    private final Context context;
    private final Facts facts;
    private final Subject subject;

    /** A role that an actor may use, and for whom where it is lent. */
    record Used(Role role, Optional<String> onBehalfOf) {

        /** The people who stand for what is done in it. */
        List<String> people(Actor actor) {
            return onBehalfOf.map(lender -> List.of(actor.id(), lender)).orElseGet(() -> List.of(actor.id()));
        }
    }

    Authority(StageModel model, Context context, Facts facts, Subject subject) {
        this.model = model;
        this.context = context;
        this.facts = facts;
        this.subject = subject;
    }

    /** Whether the actor has one of the roles at all, wherever and however far it reaches. */
    boolean mayTry(Role... wanted) {
        for (Role role : wanted) {
            if (context.actor().has(role)
                    || context.actor().grants().stream()
                            .anyMatch(grant -> grant.role().equals(role))) {
                return true;
            }
        }
        return wanted.length == 0;
    }

    /** The first of the roles that reaches the document, not for one of those who are barred if that can be helped. */
    Optional<Used> use(Collection<Role> wanted, Collection<String> barred) {
        Optional<Used> second = Optional.empty();
        for (Role role : wanted) {
            if (context.actor().has(role)) {
                return Optional.of(new Used(role, Optional.empty()));
            }
            for (RoleGrant grant : context.actor().grants()) {
                if (grant.role().equals(role) && obstacle(grant).isEmpty()) {
                    Used used = new Used(role, grant.onBehalfOf());
                    if (grant.onBehalfOf().filter(barred::contains).isEmpty()) {
                        return Optional.of(used);
                    }
                    second = second.isPresent() ? second : Optional.of(used);
                }
            }
        }
        return second;
    }

    /** Why roles that the actor has do not reach; none where they have none of them. */
    List<Finding> obstacles(Collection<Role> wanted) {
        List<Finding> obstacles = new ArrayList<>();
        for (RoleGrant grant : context.actor().grants()) {
            if (wanted.contains(grant.role())) {
                obstacle(grant).ifPresent(obstacles::add);
            }
        }
        return obstacles;
    }

    private Optional<Finding> obstacle(RoleGrant grant) {
        boolean everywhere = grant.scope().equals(Scope.all());
        if (!everywhere && context.place().isEmpty()) {
            return Optional.of(Finding.of(StageCodes.PLACE_UNKNOWN, Severity.REVIEW, subject)
                    .reference("role", grant.role().code())
                    .build());
        }
        if (!everywhere && !grant.scope().covers(context.place().orElseThrow())) {
            return Optional.of(Finding.of(StageCodes.OUT_OF_SCOPE, Severity.BLOCK, subject)
                    .reference("role", grant.role().code())
                    .reference("scope", grant.scope().toString())
                    .build());
        }
        return grant.ceiling().flatMap(ceiling -> above(grant, ceiling));
    }

    private Optional<Finding> above(RoleGrant grant, BigMoney ceiling) {
        Optional<BigMoney> worth =
                model.worth().flatMap(path -> facts.fact(path).value()).map(BigMoney.class::cast);
        boolean comparable = worth.filter(amount -> amount.getCurrencyUnit().equals(ceiling.getCurrencyUnit()))
                .isPresent();
        if (!comparable) {
            return Optional.of(Finding.of(StageCodes.WORTH_UNKNOWN, Severity.REVIEW, subject)
                    .reference("role", grant.role().code())
                    .with("ceiling", ceiling)
                    .build());
        }
        return worth.get().compareTo(ceiling) <= 0
                ? Optional.empty()
                : Optional.of(Finding.of(StageCodes.ABOVE_CEILING, Severity.BLOCK, subject)
                        .reference("role", grant.role().code())
                        .with("ceiling", ceiling)
                        .build());
    }
}
