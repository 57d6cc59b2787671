package org.concordat.intake;

import java.util.List;
import org.concordat.intake.model.CaseReader;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.CaseText;
import org.concordat.intake.model.Columns;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.Times;

/** Rows that are cases. */
record CaseForm(CaseReader json, CaseReader csv) implements RowForm<NewCase, ReadyCase> {

    CaseForm(Times ofCsv) {
        this(new CaseReader(Times.RFC_3339), new CaseReader(ofCsv));
    }

    @Override
    public Class<NewCase> body() {
        return NewCase.class;
    }

    @Override
    public Row<ReadyCase> row(long number, NewCase body) {
        return row(number, body.ref(), body.council(), body.service(), json.read(body.text()));
    }

    @Override
    public Row<ReadyCase> row(long number, Columns columns, List<String> texts) {
        CaseText text = columns.caseText(texts);
        return row(number, text.ref(), text.council(), text.service(), csv.read(text));
    }

    private static Row<ReadyCase> row(
            long number, String ref, String council, String service, Reading<CaseRow> reading) {
        return new Row<>(
                number,
                ref,
                council,
                service,
                reading.as(good -> new Reading.Good<>(ReadyCase.of(good)), Reading.Faulty<ReadyCase>::new));
    }
}
