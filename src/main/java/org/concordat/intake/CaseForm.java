package org.concordat.intake;

import java.util.List;
import org.concordat.intake.model.CaseReader;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.CaseText;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.Times;

/** Rows that are cases. */
record CaseForm(CaseReader json, CaseReader csv) implements RowForm<NewCase, CaseRow> {

    CaseForm(Times ofCsv) {
        this(new CaseReader(Times.RFC_3339), new CaseReader(ofCsv));
    }

    @Override
    public Class<NewCase> body() {
        return NewCase.class;
    }

    @Override
    public Row<CaseRow> row(long number, NewCase body) {
        return new Row<>(number, body.ref(), body.council(), body.service(), json.read(body.text()));
    }

    @Override
    public Row<CaseRow> row(long number, Columns columns, List<String> texts) {
        CaseText text = columns.caseText(texts);
        return new Row<>(number, text.ref(), text.council(), text.service(), csv.read(text));
    }
}
