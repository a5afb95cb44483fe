// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.crossborder.gateway.backend.webhook.Ed25519Key;
import org.crossborder.gateway.backend.webhook.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key that signs what a webhook is sent. It is printed and kept nowhere. */
@Command(
    name = "webhook-key",
    description = "Makes a key that signs what a webhook is sent, and prints it.",
    mixinStandardHelpOptions = true)
public final class WebhookKeyCommand implements Callable<Integer> {
  private static final int BYTES = 32;

  @Option(
      names = "--hmac",
      description = "A secret that the endpoint has, too, instead of an Ed25519 key pair.")
  private boolean hmac;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public WebhookKeyCommand() {}

  @Override
  public Integer call() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = (hmac ? "whsec_" : "whsk_") + Base64.getEncoder().encodeToString(random);
    PrintWriter out = spec.commandLine().getOut();
    out.println(key);
    if (SigningKey.parse(key) instanceof Ed25519Key pair) {
      out.println(pair.publicKey());
    }
    out.flush();
    return ExitCode.OK;
  }
}
