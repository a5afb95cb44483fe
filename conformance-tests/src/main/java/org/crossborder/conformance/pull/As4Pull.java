// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.util.List;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway whose messages are pulled (ebMS 3.0 Core, 2.2.5, 3.4, 7.10). */
public final class As4Pull {
  static final String FIRST = "pulled";

  private As4Pull() {}

  /** The plan. */
  public static Plan<Puller> plan() {
    return new Plan<>(
        "as4-pull",
        "eDelivery AS4, the messages of the gateway under test are pulled",
        Requirements.load("as4-pull.yml"),
        List.of(
            new PullModule(
                FIRST,
                "PUL-MSG-01",
                "A signed PullRequest brings the message that waits",
                "A document is given to the gateway; PullRequests for its channel",
                "An eb:UserMessage on the response",
                Messages::pulled),
            new PullModule(
                "pulled-from-channel",
                "PUL-MSG-02",
                "A pulled message names the channel that it was pulled from",
                "Nothing: the message that was pulled first is looked at",
                "eb:UserMessage/@mpc is the channel",
                Messages::channel),
            new PullModule(
                "pulled-secured",
                "PUL-MSG-03",
                "A pulled message is signed and encrypted like one that is pushed",
                "Nothing: the message that was pulled first is looked at",
                "A signature over header, Body and payloads; encrypted payloads",
                Messages::secured),
            new PullModule(
                "empty-channel",
                "PUL-MSG-04",
                "An empty channel is told by a warning",
                "A PullRequest when all was pulled",
                "EBMS:0006, severity warning",
                Messages::empty),
            new PullModule(
                "oldest-first",
                "PUL-MSG-05",
                "The oldest message is pulled first",
                "Two documents, one after the other; two PullRequests",
                "The documents in their order",
                Messages::oldestFirst),
            new PullModule(
                "posted-receipt",
                "PUL-REC-01",
                "The receipt that is posted ends the message",
                "A document is pulled; its receipt is posted; another PullRequest",
                "HTTP 2xx without an error; the channel is empty",
                Messages::receipt),
            new PullModule(
                "wrong-posted-receipt",
                "PUL-REC-02",
                "A posted receipt with other digests is refused",
                "A document is pulled; a receipt with other digests is posted, then the right one",
                "An ebMS error, and no success until the right one",
                Messages::wrongReceipt),
            new PullModule(
                "pull-unsigned",
                "PUL-AUT-01",
                "A PullRequest that is not signed is refused",
                "A PullRequest without a signature",
                "EBMS:0101 or EBMS:0103",
                (puller, module) ->
                    Refusals.refused(
                        puller.pull(puller.mpc(), request -> {}), "EBMS:0101", "EBMS:0103")),
            new PullModule(
                "pull-by-stranger",
                "PUL-AUT-02",
                "A PullRequest of a stranger is refused",
                "A PullRequest that someone unknown has signed",
                "EBMS:0101",
                (puller, module) ->
                    Refusals.refused(
                        puller.pull(puller.mpc(), puller::signAsStranger), "EBMS:0101")),
            new PullModule(
                "pull-altered",
                "PUL-AUT-03",
                "A PullRequest that was altered after it was signed is refused",
                "A PullRequest whose Timestamp was changed",
                "EBMS:0101",
                (puller, module) ->
                    Refusals.refused(
                        puller.pull(puller.mpc(), Refusals.altered(puller)), "EBMS:0101")),
            new PullModule(
                "pull-unknown-channel",
                "PUL-AUT-04",
                "A PullRequest for a channel that there is not is refused",
                "A signed PullRequest for urn:conformance:none",
                "EBMS:0010",
                (puller, module) ->
                    Refusals.refused(puller.pull("urn:conformance:none"), "EBMS:0010")),
            new PullModule(
                "pull-unknown-sub-channel",
                "PUL-AUT-05",
                "A PullRequest for a sub-channel that there is not is refused",
                "A signed PullRequest for the suite's channel and /none",
                "EBMS:0010",
                (puller, module) ->
                    Refusals.refused(puller.pull(puller.mpc() + "/none"), "EBMS:0010")),
            new PullModule(
                "pull-default-channel",
                "PUL-AUT-06",
                "Nothing is pulled from the default channel",
                "A signed PullRequest for the default channel",
                "An ebMS error",
                (puller, module) ->
                    Refusals.refused(
                        puller.pull(Refusals.DEFAULT_MPC),
                        "EBMS:0010",
                        "EBMS:0101",
                        "EBMS:0103"))));
  }
}
