// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.validation.DeclaredDocument;
import org.crossborder.validation.Examples;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ValidationReport;

/** The whole corpus through one validator, in a process of its own with little memory. */
public final class HostileRun {
  private static final List<URI> WANTED = new ArrayList<>();

  private HostileRun() {}

  /** Prints one line a document: its number, rules, decision, milliseconds; then the calls. */
  public static void main(String[] arguments) {
    ProxySelector.setDefault(new Recorder());
    Validator validator = Validator.create();
    ValidationContext context =
        ValidationContext.claimed("KR", Examples.NOW, null)
            .declaring(DeclaredDocument.ofType("certificate-of-origin"));
    List<HostileDocument> all = HostileCorpus.all(new Bait(arguments[0], arguments[1]));
    for (int i = 0; i < all.size(); i++) {
      long start = System.nanoTime();
      ValidationReport report = validator.validate(all.get(i).bytes(), context);
      int written = ReportJson.write(report).length;
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      String rules =
          report.findings().stream()
              .map(Finding::ruleId)
              .distinct()
              .collect(Collectors.joining(","));
      System.out.println(
          String.join(
              "\t", "" + i, rules, report.decision().name(), "" + milliseconds, "" + written));
    }
    WANTED.forEach(uri -> System.out.println("CALL\t" + uri));
    System.out.println("END");
  }

  /** Is asked before any connection by URL is made, whatever its host. */
  private static final class Recorder extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      WANTED.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      WANTED.add(uri);
    }
  }
}
