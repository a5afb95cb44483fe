// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.pack.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the known document types. */
@Command(
    name = "documents",
    description = "Lists the document types that are known.",
    mixinStandardHelpOptions = true)
final class DocumentsCommand implements Callable<Integer> {
  @Mixin LanguageOption texts;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  DocumentsCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (DocumentType type : Packs.builtIn().types().all()) {
      out.printf(
          "%-28s%-5s%-32s%s%n",
          type.id(), type.untdid(), type.name().in(texts.language), type.schema());
    }
    return ExitCode.OK;
  }
}
