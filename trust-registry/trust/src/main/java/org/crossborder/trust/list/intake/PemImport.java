// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;

/**
 * Turns a file of CA certificates into proposed changes: a service for each key, PENDING, because
 * nobody has said in it that they are granted.
 */
public final class PemImport {
  private static final int ID_LENGTH = 16;

  private PemImport() {}

  /**
   * What a file proposes.
   *
   * @param provider of all services in it
   * @param type of all services in it
   */
  public static ImportProposal propose(
      byte[] pem,
      TrustServiceProvider provider,
      ServiceType type,
      Register register,
      ImportSettings settings) {
    PemBundle bundle = PemBundle.read(pem);
    List<ListFinding> findings = new ArrayList<>(bundle.findings());
    Map<String, List<X509Certificate>> keys = new LinkedHashMap<>();
    for (X509Certificate certificate : bundle.certificates()) {
      keys.computeIfAbsent(id(certificate, type, settings), id -> new ArrayList<>())
          .add(certificate);
    }
    List<TrustService> services = new ArrayList<>();
    keys.forEach((id, same) -> services.add(service(id, same, provider, type, settings)));
    List<List<Operation>> steps =
        new RegisterDifference(register, settings, findings)
            .operations(List.of(provider), services);
    return new ImportProposal(
        new ChangeDrafts(
                settings,
                "Import of certificates of " + provider.name(),
                "File of certificates with SHA-256 " + Fingerprint.sha256(pem))
            .of(steps, findings),
        findings);
  }

  private static String id(X509Certificate certificate, ServiceType type, ImportSettings settings) {
    return settings.party()
        + "/"
        + Fingerprint.sha256(certificate.getPublicKey().getEncoded()).substring(0, ID_LENGTH)
        + "/"
        + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static TrustService service(
      String id,
      List<X509Certificate> certificates,
      TrustServiceProvider provider,
      ServiceType type,
      ImportSettings settings) {
    return new TrustService(
        id,
        settings.party(),
        provider.name(),
        Names.of(certificates.get(0)),
        type,
        certificates,
        settings.level(),
        List.of(),
        List.of(),
        provider.id(),
        null,
        Set.of(),
        List.of(),
        List.of(),
        null);
  }
}
