// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.concurrent.Callable;
import org.crossborder.validation.capability.Capabilities.KnownType;
import org.crossborder.validation.capability.Inventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the known document types. */
@Command(
    name = "documents",
    description = "Lists the document types that are known, with the packs that they are from.",
    mixinStandardHelpOptions = true)
final class DocumentsCommand implements Callable<Integer> {
  @Mixin LanguageOption texts;
  @Mixin Listing listing;
  @Mixin PackOptions packs;
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  DocumentsCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    listing.print(
        spec.commandLine().getOut(), new Inventory(packs.require()).documents(), this::line);
    return ExitCode.OK;
  }

  private String line(KnownType type) {
    return "%-28s%-5s%-34s%-34s%s%s%s"
        .formatted(
            type.id(),
            type.untdid1001(),
            type.names().get(texts.language.code()),
            type.schema().isEmpty() ? "(no schema)" : type.schema(),
            type.pack(),
            type.from() == null ? "" : ", issued from " + type.from(),
            type.to() == null ? "" : " to " + type.to());
  }
}
