// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.capability.Capabilities.KnownCodeList;
import org.crossborder.validation.capability.Inventory;
import org.crossborder.validation.codelist.Code;
import org.crossborder.validation.codelist.CodeCheck;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.codelist.CodeLists;
import org.crossborder.validation.pack.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the code lists, the codes of one, or what one says of a code. */
@Command(
    name = "codelists",
    description = "Lists the code lists with their editions, or the codes of one of them.",
    mixinStandardHelpOptions = true)
final class CodelistsCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "E.g. iso-4217.")
  @Nullable String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CODE",
      description = "A code to look up, e.g. HRK; 1 if it is not in force.")
  @Nullable String code;

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "Day whose edition is asked; by default today.")
  @Nullable LocalDate at;

  @Mixin Listing listing;
  @Mixin PackOptions packs;
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  CodelistsCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    Packs known = packs.require();
    CodeLists lists = known.codeLists();
    if (id == null) {
      listing.print(
          spec.commandLine().getOut(), new Inventory(known).codeLists(), CodelistsCommand::line);
      return ExitCode.OK;
    }
    if (lists.editions(id).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no code list " + id + "; `codelists` lists them.");
    }
    LocalDate day =
        Optional.ofNullable(at).orElseGet(() -> LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    return code == null ? codes(lists, id, day) : lookUp(lists.check(id, code, day), code);
  }

  private static String line(KnownCodeList list) {
    return "%-14s%-46s%-40s%s to %-12s%6d%s"
        .formatted(
            list.id(),
            list.name(),
            list.edition(),
            list.validFrom(),
            list.validTo() == null ? "" : list.validTo(),
            list.codes(),
            list.complete() ? "" : " (not complete)");
  }

  private int codes(CodeLists lists, String id, LocalDate day) {
    CodeList list = lists.at(id, day).orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    out.println(list);
    List<Code> codes = List.copyOf(list.codes().values());
    codes.forEach(each -> out.println(line(each)));
    return ExitCode.OK;
  }

  private int lookUp(CodeCheck found, String code) {
    PrintWriter out = spec.commandLine().getOut();
    if (found instanceof CodeCheck.Known known) {
      out.printf("%s%n%s%n", line(known.code()), known.list());
      return ExitCode.OK;
    }
    out.printf("%s: %s%n%s%n", code, saying(found), found.list());
    return found instanceof CodeCheck.Undecided ? ExitCode.INDETERMINATE : ExitCode.INVALID;
  }

  private static String saying(CodeCheck found) {
    if (found instanceof CodeCheck.Withdrawn withdrawn) {
      return "withdrawn"
          + withdrawn.code().lastDay().map(" after %s"::formatted).orElse("")
          + ", "
          + withdrawn.code().name();
    }
    if (found instanceof CodeCheck.Ahead ahead) {
      return "in force from " + ahead.code().firstDay().orElseThrow() + " on";
    }
    return found instanceof CodeCheck.Undecided
        ? "not among the codes at hand, which are not all"
        : found instanceof CodeCheck.Misshapen ? "no code of such a list" : "not in the list";
  }

  private static String line(Code code) {
    return "%-8s%s%s%s"
        .formatted(
            code.value(),
            code.name(),
            code.firstDay().map(" (from %s)"::formatted).orElse(""),
            code.lastDay().map(" (withdrawn after %s)"::formatted).orElse(""));
  }
}
