// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import com.gitb.vs.GetModuleDefinitionResponse;
import com.gitb.vs.ValidateRequest;
import com.gitb.vs.ValidationResponse;
import com.gitb.vs.ValidationService;
import jakarta.jws.WebService;
import org.apache.cxf.interceptor.Fault;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validator.rest.UnaskableException;
import org.crossborder.validator.rest.Validations;

/**
 * The validation service of GITB: whatever a document is, its verdict is an answer; what cannot be
 * asked is a fault of the sender (SOAP 1.1, section 4.4).
 */
@WebService(
    endpointInterface = "com.gitb.vs.ValidationService",
    targetNamespace = TestBedService.NAMESPACE,
    serviceName = "ValidationService",
    portName = "ValidationServicePort")
public class TestBedService implements ValidationService {
  static final String NAMESPACE = "http://www.gitb.com/vs/v1/";

  private final Validations validations;
  private final String version;

  TestBedService(Validations validations, String version) {
    this.validations = validations;
    this.version = version;
  }

  @Override
  public GetModuleDefinitionResponse getModuleDefinition(com.gitb.vs.Void nothing) {
    GetModuleDefinitionResponse response = new GetModuleDefinitionResponse();
    response.setModule(ModuleDefinition.of(version));
    return response;
  }

  @Override
  public ValidationResponse validate(ValidateRequest request) {
    try {
      TestBedInputs inputs = new TestBedInputs(request.getInput());
      ValidationReport report = validations.validate(inputs.document(), inputs.asked());
      ValidationResponse response = new ValidationResponse();
      response.setReport(
          TestAssertions.of(new NamedReport(report.sha256(), report), inputs.language()));
      return response;
    } catch (UnaskableException refusal) {
      Fault fault = new Fault(refusal);
      fault.setMessage(refusal.getMessage());
      fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
      throw fault;
    }
  }
}
