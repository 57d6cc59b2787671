package org.concordat.governance.model;

/** What became of a decision, or would if it were declared now. */
public sealed interface Outcome {

    /** The state that a decision has by it. */
    DecisionState state();

    /** What it rests on. */
    Grounds grounds();

    /** Whether it can be declared: nothing that is awaited would change it. */
    default boolean isFinal() {
        return state() != DecisionState.OPEN;
    }

    /** It takes effect. */
    record Carried(Grounds grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.CARRIED;
        }
    }

    /** Too few were in favour. */
    record Lost(Grounds.Vote grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.LOST;
        }
    }

    /** Too few were there: an inquorate meeting can only note. */
    record Noted(Grounds.Vote grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.NOTED;
        }
    }

    /** A member refused a reserved matter. */
    record Blocked(Grounds.Approvals grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.BLOCKED;
        }
    }

    /** A reserved matter to which a member that has left has said nothing, and will not; none has refused it. */
    record Lapsed(Grounds.Approvals grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.LAPSED;
        }
    }

    /** A reserved matter that some have not answered, and none has refused. */
    record Awaited(Grounds.Approvals grounds) implements Outcome {
        @Override
        public DecisionState state() {
            return DecisionState.OPEN;
        }
    }
}
