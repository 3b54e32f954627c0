/** What `ser` alone prints. */
export const help = `ser: checks Louisiana special-education (SER) records in Excel workbooks.
Nothing leaves this computer.

  ser check FILES...      checks workbooks and says what to mend
      --as-of YYYY-MM-DD    judge as of this day instead of today
      --format text|json|csv
      --mark OUT.xlsx       also write a copy with the cells marked (one FILE)
      --only RULE,...       run only these rules
      --fail-on error|warning|never   when to exit with 1 (error)
  ser deadlines FILES...  due dates of initial evaluations
      --explain ID          the receipt of one evaluation or student
      --as-of, --format
  ser template NAME OUT.xlsx
                          an empty workbook: district, caseload or monitor;
                          or example, with invented children
  ser sample OUT.xlsx     a workbook of invented students
      --students N --seed S --mistakes all|none|RULE,...  --as-of
  ser rules [ID]          the rules, or one with its law and examples
      --format text|json

Exit codes: 0 clean, 1 findings, 2 files or arguments that cannot be used,
3 a rule could not run.
`;
