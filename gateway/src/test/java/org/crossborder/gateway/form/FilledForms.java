// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms as traders fill them in. */
public final class FilledForms {
  private FilledForms() {}

  /** What the gateway knows. */
  public static Map<String, String> given() {
    return Map.of(
        "party", "BD",
        "number", "BD-EPB-2026-0000001",
        "authority", "Export Promotion Bureau, Chattogram",
        "street", "CDA Annex Building, Kotwali",
        "city", "Chattogram");
  }

  /** Those of this type, with all that is asked. */
  public static Answers of(String type) {
    return type.equals("certificate-of-origin") ? certificateOfOrigin() : phytosanitary();
  }

  private static Answers certificateOfOrigin() {
    return new Answers(
        map(
            "certificateType=Preferential certificate of origin, Asia-Pacific Trade Agreement",
            "profile=APTA",
            "remarks=Wholly made up in Bangladesh.\nYarn spun in Bangladesh.",
            "exporterName=Meghna Knit Composite Ltd.",
            "exporterId=002847193-0204",
            "exporterStreet=Plot 114, BSCIC Industrial Estate",
            "exporterCity=Narayanganj",
            "exporterZone=1400",
            "exporterCountry=BD",
            "importerName=Hanbit Apparel Co., Ltd.",
            "importerId=124-81-30592",
            "importerStreet=27 Jungang-daero",
            "importerCity=Busan",
            "importerZone=48733",
            "importerCountry=KR",
            "consigneeName=Hanbit Apparel Co., Ltd.",
            "consigneeStreet=27 Jungang-daero",
            "consigneeCity=Busan",
            "consigneeCountry=KR",
            "destination=KR",
            "transit=SG",
            "mode=1",
            "vessel=Karnaphuli Star",
            "vesselNumber=9629469",
            "journey=0447E",
            "loading=BDCGP",
            "unloading=KRPUS",
            "departure=2026-11-24",
            "arrival=2026-12-05",
            "invoice=MKC-INV-2026-2217",
            "invoiceDate=2026-11-16",
            "issueDate=2026-11-23",
            "signatory=Assistant Director, Textile Cell"),
        List.of(
            map(
                "description=Men's T-shirts, knitted, 100 % cotton",
                "hs=610910",
                "origin=BD",
                "criterion=A",
                "quantity=12000",
                "unit=H87",
                "packages=250",
                "packageKind=CT",
                "gross=2700.00",
                "net=2400.00",
                "value=31200.00",
                "currency=USD"),
            map(
                "description=Men's polo shirts, knitted, 100 % cotton piqué",
                "hs=610510",
                "origin=BD",
                "criterion=B 40%",
                "quantity=6000",
                "unit=H87",
                "packages=150",
                "packageKind=CT",
                "gross=1620",
                "net=1440",
                "value=25200",
                "currency=USD")));
  }

  private static Answers phytosanitary() {
    return new Answers(
        map(
            "exporterName=Rajshahi Fruits and Spices Ltd",
            "exporterStreet=14 Station Road",
            "exporterCity=Rajshahi",
            "exporterCountry=BD",
            "consigneeName=Hanbit Fresh Foods Co., Ltd",
            "consigneeStreet=88 Gaepo-ro, Gangnam-gu",
            "consigneeCity=Seoul",
            "consigneeCountry=KR",
            "destination=KR",
            "transit=SG",
            "entry=KRPUS",
            "mode=1",
            "vessel=MV Meghna Pearl",
            "journey=118E",
            "container=CSQU3054383",
            "seal=DAE0099312",
            "departure=2026-11-24",
            "examined=Central packing house, Shyampur, Dhaka",
            "marks=DAE/26/0881, cartons 1 to 720",
            "additional=Produced in registered orchards found free from Sternochetus mangiferae.",
            "permit=KR-IP-2026-00881",
            "inspected=2026-11-22",
            "issueDate=2026-11-23",
            "signatory=Nusrat Rahman"),
        List.of(
            map(
                "description=Fresh mangoes for consumption",
                "common=Mango",
                "botanical=Mangifera indica",
                "use=Consumption",
                "hs=080450",
                "origin=BD",
                "region=Chapainawabganj",
                "net=3600",
                "gross=3960",
                "packages=720",
                "packageKind=CT",
                "treatment=Hot water immersion",
                "treated=2026-11-21",
                "duration=30"),
            map(
                "description=Dried chillies, whole",
                "botanical=Capsicum annuum",
                "hs=090421",
                "origin=BD",
                "net=2500",
                "gross=2560",
                "packages=100",
                "packageKind=BG")));
  }

  private static Map<String, String> map(String... answers) {
    Map<String, String> map = new HashMap<>();
    for (String answer : answers) {
      map.put(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
    }
    return map;
  }
}
