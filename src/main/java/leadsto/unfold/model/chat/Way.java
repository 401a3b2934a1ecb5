package leadsto.unfold.model.chat;

/** How an ask comes to its reply: sent, or only looked at. */
interface Way {

    /**
     * @throws ModelException where no reply came
     * @throws NotSent where none is to come
     */
    Reply ask(Ask ask);
}
